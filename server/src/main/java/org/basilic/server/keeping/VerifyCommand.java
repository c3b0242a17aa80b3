package org.basilic.server.keeping;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.server.ServerOptions;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.BrokenCheckpointException;
import org.basilic.server.trail.Checkpoint;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.TrailReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic verify}: looks whether everything in the store is as it was written. */
public final class VerifyCommand implements Command {

    private static final int TOLD = 1000;

    /** Makes the command. */
    public VerifyCommand() {}

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Opens and hashes again everything that the server's store keeps, and walks its audit trail against the"
                        + " signed checkpoints. Ends with 1 where anything is not as it was written.");
        ServerOptions.addStore(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        return StoreRun.run(words, streams, store -> {
            boolean whole = values(store, streams);
            whole &= trails(store, streams);
            for (String wrong : new Segments(store).check()) {
                streams.say(wrong);
                whole = false;
            }
            String outcome = whole ? "WHOLE" : "NOT_WHOLE";
            store.transaction()
                    .executeWithoutResult(status -> store.trail()
                            .record(Event.done(Actor.program(Facilities.MAIN), Action.TRAIL_VERIFIED, "store", "all")
                                    .because(outcome)));
            streams.say(whole ? "Everything is as it was written." : "Not everything is as it was written.");
            return whole ? ExitCode.CLEAN : ExitCode.FINDINGS;
        });
    }

    private static boolean values(OpenStore store, Streams streams) throws SQLException {
        StoreCheck check = new StoreCheck(store);
        long[] wrong = {0};
        check.check(finding -> {
            if (++wrong[0] <= TOLD) {
                streams.say(finding.inWords());
            }
        });
        check.looked().forEach((table, count) -> streams.say(table + ": " + count + " sealed values"));
        if (wrong[0] > TOLD) {
            streams.say("and " + (wrong[0] - TOLD) + " more");
        }
        return wrong[0] == 0;
    }

    private static boolean trails(OpenStore store, Streams streams) throws IOException {
        boolean whole = true;
        List<Checkpoint> checkpoints = List.of();
        try {
            checkpoints = store.checkpoints().read();
        } catch (BrokenCheckpointException e) {
            streams.say("checkpoints: " + e.getMessage());
            whole = false;
        }
        for (String facility : store.jdbc()
                .sql("SELECT id FROM facilities ORDER BY id")
                .query(String.class)
                .list()) {
            TrailReport report = store.trailCheck().check(facility, checkpoints);
            streams.say("trail of " + facility + ": " + report.rows() + " rows up to " + report.seq() + ", "
                    + report.checkpoints() + " checkpoints"
                    + (report.whole() ? "" : "; row " + report.firstBad() + " " + report.what()));
            whole &= report.whole();
        }
        return whole;
    }
}

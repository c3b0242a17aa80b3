package org.basilic.server.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.server.ServerOptions;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic restore}: puts a backup into an empty store, and with {@code --verify} proves that it is all there. */
public final class RestoreCommand implements Command {

    /** Makes the command. */
    public RestoreCommand() {}

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Puts a backup into an empty store, of either database, and counts its rows.",
                "It needs the master key that the store had; name it with --master-key.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .index("0")
                .type(String.class)
                .required(true)
                .description("the backup")
                .build());
        spec.addOption(Options.flag("--verify", "also opens everything, walks the trail and codes 20 visits again"));
        ServerOptions.addStore(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Path file = Path.of(words.matchedPositionalValue(0, ""));
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": is not there");
        }
        return StoreRun.runAsOwner(words, streams, true, store -> {
            Map<String, Long> rows = new Restore(store).read(file);
            ExitCode code = new RestoreProof(store).prove(rows, words.hasMatchedOption("--verify"), streams::say);
            store.transaction()
                    .executeWithoutResult(status -> store.trail()
                            .record(Event.done(Actor.program(Facilities.MAIN), Action.RESTORED, "backup", "file")
                                    .because(code == ExitCode.CLEAN ? "PROVED" : "NOT_PROVED")));
            return code;
        });
    }
}

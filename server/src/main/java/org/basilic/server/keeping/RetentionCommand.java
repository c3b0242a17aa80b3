package org.basilic.server.keeping;

import java.io.IOException;
import java.util.Locale;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.server.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic retention}: deletes what the server has kept long enough. */
public final class RetentionCommand implements Command {

    /** Makes the command. */
    public RetentionCommand() {}

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Deletes what the server's store has kept long enough, by class. Of the audit trail closed segments are"
                        + " moved into files; no row is deleted.");
        spec.addOption(Options.flag("--dry-run", "counts, and deletes nothing"));
        ServerOptions.addStore(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        boolean really = !words.hasMatchedOption("--dry-run");
        return StoreRun.runAsOwner(words, streams, false, store -> {
            new Retention(store)
                    .run(store.clock().instant(), really)
                    .forEach((name, count) ->
                            streams.say(name + ": " + count + ("trail".equals(name) ? " rows moved" : " deleted")));
            for (RetentionRule rule : RetentionRule.all()) {
                streams.say(rule.name() + " are kept " + rule.count() + " "
                        + rule.unit().toString().toLowerCase(Locale.ROOT) + " from " + rule.from() + " ("
                        + rule.source() + ")");
            }
            return ExitCode.CLEAN;
        });
    }
}

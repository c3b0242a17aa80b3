package org.basilic.server.keeping;

import java.io.IOException;
import java.nio.file.Path;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.server.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic backup}: copies the store into one sealed file. */
public final class BackupCommand implements Command {

    /** Makes the command. */
    public BackupCommand() {}

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Copies the server's store into one sealed file. The master key is not in it: keep that elsewhere.",
                "With the built-in database the server must be stopped; a running one makes its own with --backups.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("DIR")
                .index("0")
                .type(String.class)
                .required(true)
                .description("where to put it")
                .build());
        ServerOptions.addStore(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Path directory = Path.of(words.matchedPositionalValue(0, ""));
        return StoreRun.run(words, streams, store -> {
            streams.say("Written: " + new Backup(store).write(directory));
            return ExitCode.CLEAN;
        });
    }
}

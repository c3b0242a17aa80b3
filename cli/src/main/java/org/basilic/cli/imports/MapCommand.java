package org.basilic.cli.imports;

import java.io.IOException;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic import map}: the rows of a map, with their sources. */
final class MapCommand implements Command {

    @Override
    public String name() {
        return "map";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                name(),
                "Shows the rows of a map that comes with the program, those of its parents too, with their sources.");
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        throw new IOException("being written");
    }
}

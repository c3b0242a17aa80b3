package org.basilic.cli.imports;

import java.io.IOException;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic import maps}: which maps come with the program. */
final class MapsCommand implements Command {

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(name(), "Lists the maps that come with the program, each with its parent.");
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        throw new IOException("being written");
    }
}

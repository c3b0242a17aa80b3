package org.basilic.cli.imports;

import java.io.IOException;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic import lint}: says what is wrong with a map of a site. */
final class LintCommand implements Command {

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(name(), "Says all that is wrong with a map of your own, and changes nothing.");
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        throw new IOException("being written");
    }
}

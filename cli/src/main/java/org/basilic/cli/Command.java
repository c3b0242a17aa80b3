package org.basilic.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the program. */
public interface Command {

    /** Returns the word that calls the command. */
    String name();

    /** Returns the options and help of the command. */
    CommandSpec spec();

    /**
     * Does the work.
     *
     * @throws OutputException when the results cannot be written
     * @throws picocli.CommandLine.ParameterException when the words are wrong
     */
    ExitCode run(ParseResult words, Streams streams) throws IOException;
}

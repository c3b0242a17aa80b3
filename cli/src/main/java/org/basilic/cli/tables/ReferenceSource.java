package org.basilic.cli.tables;

import java.io.IOException;
import org.basilic.reference.Reference;
import picocli.CommandLine.ParseResult;

/** Where a command has its tables from: the directories that the words name, or a door that holds them in memory. */
@FunctionalInterface
public interface ReferenceSource {

    /** Returns the tables for a call with these words. */
    Reference of(ParseResult words) throws IOException;
}

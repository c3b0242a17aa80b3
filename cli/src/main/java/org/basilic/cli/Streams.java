package org.basilic.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output, for results alone
 * @param err standard error, for everything else
 * @param typing whether a person sits at standard input
 * @param watched whether a person reads standard output
 */
public record Streams(InputStream in, OutputStream out, PrintStream err, boolean typing, boolean watched) {

    /** Writes one line for people. */
    public void say(String line) {
        err.println(Printable.of(line));
    }
}

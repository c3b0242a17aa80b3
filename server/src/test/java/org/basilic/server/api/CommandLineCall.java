package org.basilic.server.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basilic.cli.Basilic;
import org.basilic.cli.Streams;

/** One call of the command line, to be compared with the API. */
record CommandLineCall(int exit, byte[] out, String err) {

    static CommandLineCall of(byte[] input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(input), out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
        int exit = Basilic.run(List.of(words), streams);
        return new CommandLineCall(exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    static CommandLineCall of(String... words) {
        return of(new byte[0], words);
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }
}

package org.basilic.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the program inside the test, and all that came of it. */
record Call(int code, String out, String err) {

    static Call of(String... words) {
        return withInput("", words);
    }

    static Call withInput(String input, String... words) {
        return run(input, false, words);
    }

    static Call onTerminal(String... words) {
        return run("", true, words);
    }

    private static Call run(String input, boolean terminal, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal);
        int code = Basilic.run(List.of(words), streams);
        return new Call(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

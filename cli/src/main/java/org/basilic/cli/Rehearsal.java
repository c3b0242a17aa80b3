package org.basilic.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of everything that a small job uses, so that Java can archive the classes and start faster from then on. */
public final class Rehearsal {

    private Rehearsal() {}

    /** Codes the examples of a directory, its only word, in every form; what comes out goes nowhere. */
    public static void main(String[] words) {
        String example = words[0] + "/oncology-day.json";
        String other = words[0] + "/emergency-overnight.json";
        for (List<String> call : List.of(
                List.of("code", "--format", "table", "--set", "concurrent.overlap=half", example, other),
                List.of("code", "--format", "json", example),
                List.of("code", "--format", "ndjson", "--explain", "none", example, other),
                List.of("code", "--format", "csv", example),
                List.of("code", "--format", "no-such-format"),
                List.of("drug", "--on", "2026-03-12", "ceftriaxone"),
                List.of("policy", "list"),
                List.of("policy", "diff", "medicare", "commercial", "--over", example),
                List.of("reference", "list"),
                List.of("rules"),
                List.of("switches"),
                List.of("--version"),
                List.of("--help"))) {
            Basilic.run(call, nowhere());
        }
    }

    private static Streams nowhere() {
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, false, false);
    }
}

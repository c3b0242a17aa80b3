package org.basilic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Records for the tests, each a line of JSON. */
final class Visits {
    /** An hour of a named antibiotic with all that coding needs. */
    static final String CLEAN = """
            {"id":"clean","setting":"facility","diagnoses":[{"code":"J18.9"}],"administrations":[{"id":"a1",\
            "drug":{"name":"ceftriaxone","hcpcs":"J0696"},"route":"iv-infusion","start":"2026-03-02T09:00",\
            "stop":"2026-03-02T10:00","dose":{"amount":1,"unit":"g"}}]}
            """;

    /** At home, where another benefit pays: an error finding. */
    static final String ERROR_FINDING = CLEAN.replace("\"clean\"", "\"home\"")
            .replace("\"facility\"", "\"professional\",\"placeOfService\":\"12\"");

    /** A drug that nobody can classify: blocked until somebody says what it is. */
    static final String BLOCKED = CLEAN.replace("\"clean\"", "\"blocked\"")
            .replace("\"name\":\"ceftriaxone\",\"hcpcs\":\"J0696\"", "\"name\":\"no such drug\"");

    /** Stops before it starts. */
    static final String REFUSED = CLEAN.replace("\"clean\"", "\"refused\"").replace("T10:00", "T08:00");

    /** Breaks off inside a value. */
    static final String BROKEN = CLEAN.substring(0, 60);

    private Visits() {}

    /** Returns an example of the repository, wherever the tests run from. */
    static Path example(String name) {
        return root().resolve("examples").resolve(name);
    }

    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("examples"))) {
            directory = Objects.requireNonNull(directory.getParent(), "no examples/ above the working directory");
        }
        return directory;
    }
}

package org.basilic.formats.cms;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Official files that may lie beside the project, and never in it. */
public final class Shared {

    private Shared() {}

    /** Returns an official file; where there is none the test that asks is skipped. */
    public static Path official(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("formats"))) {
            at = Objects.requireNonNull(at.getParent(), "not within the project");
        }
        Path file = at.resolveSibling("shared").resolve("reference").resolve(name);
        assumeTrue(Files.exists(file), name + " is not beside the project");
        return file;
    }
}

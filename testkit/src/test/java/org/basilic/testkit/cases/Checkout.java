package org.basilic.testkit.cases;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the golden cases and the published collection are, seen from wherever the tests run. */
public final class Checkout {

    private Checkout() {}

    /** Returns the folder of the golden cases. */
    public static Path cases() {
        return root().resolve("cases");
    }

    /** Returns the folder of the example of policies of a site. */
    public static Path examplePolicies() {
        return root().resolve("examples").resolve("policies");
    }

    /** Returns the collection of published cases beside the checkout, which need not be there. */
    public static Path published() {
        return root().resolve("../shared/cases/published.jsonl").normalize();
    }

    /** Returns a file of the folder of inputs beside the checkout, which need not be there. */
    public static Path beside(String name) {
        return root().resolve("../shared").resolve(name).normalize();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cases")) || !Files.isDirectory(folder.resolve("core"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " has the cases");
            }
            folder = parent;
        }
        return folder;
    }
}

package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.List;

/** The problems of one file, each with its line. */
final class Problems {

    private final String file;
    private final List<String> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String message) {
        found.add(file + ":" + line + ": " + message);
    }

    /** Runs a step that reads one line and notes what it could not read. */
    void reading(int line, Runnable step) {
        try {
            step.run();
        } catch (UnreadableText e) {
            add(line, String.valueOf(e.getMessage()));
        }
    }

    void throwIfAny() throws MalformedCaseException {
        if (!found.isEmpty()) {
            throw new MalformedCaseException(found);
        }
    }
}

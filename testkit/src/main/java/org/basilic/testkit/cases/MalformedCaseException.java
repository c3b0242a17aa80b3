package org.basilic.testkit.cases;

import java.util.List;

/** A case that cannot be read; the message has a line for each problem, with file and line. */
public final class MalformedCaseException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    MalformedCaseException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, each with file and line; at least one. */
    List<String> problems() {
        return problems;
    }
}

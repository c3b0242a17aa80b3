package org.basilic.server.policies;

import java.util.List;

/** A draft cannot be kept, sent on or put in force as it is. */
public class DraftException extends RuntimeException {

    private final transient List<String> problems;

    DraftException(List<String> problems) {
        super("the draft is not in order: " + problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    DraftException(String problem) {
        this(List.of(problem));
    }

    /** Returns what is wrong, with line numbers where there are any. */
    public List<String> problems() {
        return problems;
    }
}

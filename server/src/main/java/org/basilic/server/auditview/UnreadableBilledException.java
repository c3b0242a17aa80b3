package org.basilic.server.auditview;

import java.util.List;

/** Nothing of what was billed can be read. */
public class UnreadableBilledException extends RuntimeException {

    private final transient List<String> problems;

    UnreadableBilledException(List<String> problems) {
        super("nothing of what was billed can be read");
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong. */
    public List<String> problems() {
        return problems;
    }
}

package org.basilic.server.remittances;

import java.util.List;

/** A file holds no answer that can be read. */
public class UnreadableAnswersException extends RuntimeException {

    private final transient List<String> problems;

    /** Makes one; no problem holds a value of the file. */
    UnreadableAnswersException(List<String> problems) {
        super("the file holds no answer");
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong, each with its place. */
    public List<String> problems() {
        return problems;
    }
}

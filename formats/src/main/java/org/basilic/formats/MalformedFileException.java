package org.basilic.formats;

import java.io.IOException;
import java.util.List;

/** A file, or several, are not what they should be; the message begins with file and line. */
public final class MalformedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String[] problems;

    /**
     * Says where and what.
     *
     * @param line counted from one
     */
    public MalformedFileException(String file, long line, String what) {
        this(List.of(file + ":" + line + ": " + what));
    }

    /**
     * Says all that is wrong.
     *
     * @param problems at least one, each beginning with its place
     */
    public MalformedFileException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems.toArray(String[]::new);
    }

    /** Returns all that is wrong, at least one. */
    public List<String> problems() {
        return List.of(problems);
    }
}

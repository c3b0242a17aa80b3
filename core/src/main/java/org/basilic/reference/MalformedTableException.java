package org.basilic.reference;

/** A table could not be read; the message begins with file and line, and has a line for each thing that is wrong. */
public final class MalformedTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedTableException(String message) {
        super(message);
        this.line = 0;
    }

    MalformedTableException(String fileName, int line, String what) {
        super(fileName + ":" + line + ": " + what);
        this.line = line;
    }

    /** Returns the line of the file, counted from 1; 0 where the message tells it alone. */
    int line() {
        return line;
    }
}

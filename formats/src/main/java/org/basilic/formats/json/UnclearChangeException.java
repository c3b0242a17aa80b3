package org.basilic.formats.json;

/** Thrown when a change of a record does not say what it changes; the message says what is unclear. */
public final class UnclearChangeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes one with a message for whoever wrote the change. */
    public UnclearChangeException(String message) {
        super(message);
    }
}

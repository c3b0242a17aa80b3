package org.basilic.reference;

/** A table could not be read; the message begins with file and line. */
public final class MalformedTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedTableException(String message) {
        super(message);
    }
}

package org.basilic.cli;

import java.io.IOException;
import java.util.Locale;

/** The results cannot be written: the disk is full, or whoever read them has gone. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Wraps what the operating system said. */
    public OutputException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Returns whether the reader closed its end, which is its right and needs no message. */
    boolean readerHasGone() {
        String message = getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }
}

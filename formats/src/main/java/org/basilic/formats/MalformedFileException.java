package org.basilic.formats;

import java.io.IOException;

/** A file is not what it should be; the message begins with file and line. */
public final class MalformedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Says where and what.
     *
     * @param line counted from one
     */
    public MalformedFileException(String file, long line, String what) {
        super(file + ":" + line + ": " + what);
    }
}

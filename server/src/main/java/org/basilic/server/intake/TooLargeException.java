package org.basilic.server.intake;

import java.io.IOException;

/** Something that is handed in is longer than is taken. */
public class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String limit;

    /**
     * Makes one.
     *
     * @param limit name of the limit, as in {@code limits.csv}
     */
    public TooLargeException(String limit) {
        super("longer than the limit " + limit);
        this.limit = limit;
    }

    /** Returns the name of the limit. */
    public String limit() {
        return limit;
    }
}

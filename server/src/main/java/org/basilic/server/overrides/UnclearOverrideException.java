package org.basilic.server.overrides;

/** An override cannot be taken as it was written; the message says what would be right. */
public class UnclearOverrideException extends RuntimeException {

    private final String field;

    /**
     * Makes one.
     *
     * @param field which part of it is meant
     */
    public UnclearOverrideException(String field, String wanted) {
        super(wanted);
        this.field = field;
    }

    /** Returns which part of it is meant. */
    public String field() {
        return field;
    }
}

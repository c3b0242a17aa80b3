package org.basilic.server.intake;

/** More was handed in within a day than one client or one facility may. */
public class QuotaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String limit;

    /**
     * Makes one.
     *
     * @param limit name of the limit, as in {@code limits.csv}
     */
    public QuotaException(String limit) {
        super("the limit " + limit + " is reached");
        this.limit = limit;
    }

    /** Returns the name of the limit. */
    public String limit() {
        return limit;
    }
}

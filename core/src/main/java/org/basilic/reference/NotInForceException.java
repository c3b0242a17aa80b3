package org.basilic.reference;

import java.time.LocalDate;

/** A table was asked for a day on which it has no answer. */
public final class NotInForceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final String key;
    private final LocalDate day;

    /** Says which table has no row for which key on which day. */
    public NotInForceException(String table, String key, LocalDate day) {
        super(table + " has no row for " + key + " on " + day
                + ". Maybe the day of service is wrong, or the edition is older than the claim.");
        this.table = table;
        this.key = key;
        this.day = day;
    }

    /** Returns the file name of the table. */
    public String table() {
        return table;
    }

    /** Returns what was looked for. */
    public String key() {
        return key;
    }

    /** Returns the day that was asked about. */
    public LocalDate day() {
        return day;
    }
}

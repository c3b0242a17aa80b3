package org.basilic.server.worklist;

/** By what the list is sorted; each is an index of the table. */
public enum Sort {
    /** The gravest first. */
    RISK("risk", true),
    /** The dearest first; those without an amount last. */
    MONEY("worth", true),
    /** The oldest day of service first. */
    AGE("service_date", false);

    private final String column;
    private final boolean descending;

    Sort(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    String column() {
        return column;
    }

    boolean descending() {
        return descending;
    }
}

package org.basilic.reference;

/** What a place of service means for who may bill an administration. */
public enum PlaceKind {
    /** The biller's own premises, and every place that the table does not name. */
    OFFICE("office"),
    /** A place whose owner bills the administration. */
    FACILITY("facility"),
    /** The patient's home. */
    HOME("home");

    private final String written;

    PlaceKind(String written) {
        this.written = written;
    }

    /** Returns the word of the table. */
    public String written() {
        return written;
    }
}

package org.basilic.reference;

import org.basilic.model.Written;

/** What a place of service means for who may bill an administration. */
public enum PlaceKind implements Written {
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

    @Override
    public String written() {
        return written;
    }
}

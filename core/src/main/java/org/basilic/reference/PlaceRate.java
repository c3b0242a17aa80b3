package org.basilic.reference;

import org.basilic.model.Written;

/** Which of its two amounts the physician fee schedule pays at a place. */
public enum PlaceRate implements Written {
    /** The one where another bears the practice's expense. */
    FACILITY("facility"),
    /** The one where the practice bears it. */
    NON_FACILITY("nonfacility");

    private final String written;

    PlaceRate(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

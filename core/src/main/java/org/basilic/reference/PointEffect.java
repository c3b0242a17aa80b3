package org.basilic.reference;

import org.basilic.model.Written;

/** What an open point does to the encounter that it stands in. */
public enum PointEffect implements Written {
    /** Something of the record could not be told without an answer. */
    BLOCKS("blocks"),
    /** A person must look. */
    WARNS("warns"),
    /** Worth knowing. */
    NOTES("notes");

    private final String written;

    PointEffect(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

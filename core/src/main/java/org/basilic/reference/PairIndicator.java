package org.basilic.reference;

import org.basilic.model.Written;

/** What an edit says of two codes on one claim, by the digit that CMS prints. */
public enum PairIndicator implements Written {
    /** No edit joins the two. */
    NONE("none"),
    /** The column 2 code is never reported beside the column 1 code. */
    NEVER("0"),
    /** The column 2 code is reported with a modifier that says why. */
    WITH_MODIFIER("1");

    private final String written;

    PairIndicator(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

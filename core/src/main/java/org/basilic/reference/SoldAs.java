package org.basilic.reference;

import org.basilic.model.Written;

/** In which containers a drug is sold. */
public enum SoldAs implements Written {
    SINGLE_DOSE("single-dose"),
    MULTI_DOSE("multi-dose"),
    /** In both: only the product that was used tells. */
    BOTH("both"),
    /** The table does not know. */
    UNKNOWN("");

    private final String written;

    SoldAs(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

package org.basilic.reference;

import org.basilic.model.Written;

/** How Medicare treats a drug on an outpatient hospital claim: the status indicator of the drug's code. */
public enum HospitalStatus implements Written {
    /** Packaged into the service beside it. */
    PACKAGED("N"),
    /** Separately payable. */
    SEPARATE("K"),
    /** Separately payable as a new product. */
    PASS_THROUGH("G"),
    /** The table does not know. */
    UNKNOWN("");

    private final String written;

    HospitalStatus(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

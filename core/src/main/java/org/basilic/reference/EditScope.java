package org.basilic.reference;

import org.basilic.model.Written;

/** For which payers an edit on a claim holds. */
public enum EditScope implements Written {
    /** For all. */
    ANY("any"),
    /** Where the rules of Medicare hold. */
    MEDICARE("medicare"),
    /** For the programs of the states. */
    MEDICAID("medicaid"),
    /** Where the payer's policy or the site file asks. */
    PAYER("payer");

    private final String written;

    EditScope(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

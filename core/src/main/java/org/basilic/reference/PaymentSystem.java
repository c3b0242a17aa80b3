package org.basilic.reference;

import org.basilic.model.Written;

/** A payment system of Medicare that gives every code a status. */
public enum PaymentSystem implements Written {
    /** Outpatient hospital services. */
    OPPS("opps"),
    /** Services of physicians. */
    PFS("pfs");

    private final String written;

    PaymentSystem(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

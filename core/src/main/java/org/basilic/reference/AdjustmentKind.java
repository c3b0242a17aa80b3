package org.basilic.reference;

import org.basilic.model.Written;

/** What it means that a payer held something back. */
public enum AdjustmentKind implements Written {
    /** Something that was billed is refused. */
    DENIAL("denial"),
    /** The price agreed or set by law. */
    CONTRACTUAL("contractual"),
    /** What the patient owes. */
    PATIENT_SHARE("patient-share"),
    /** None of these: a payment of another payer, an incentive. */
    INFORMATION("information");

    private final String written;

    AdjustmentKind(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

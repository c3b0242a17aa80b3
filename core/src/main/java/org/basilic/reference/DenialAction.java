package org.basilic.reference;

import org.basilic.model.Written;

/** What usually follows a denial. */
public enum DenialAction implements Written {
    /** Correct the claim and bill again. */
    CORRECT("correct"),
    /** Appeal with the record. */
    APPEAL("appeal"),
    /** Ask for the authorisation, after the fact where the payer allows it. */
    AUTHORISE("authorise"),
    /** Bill the payer who is meant. */
    OTHER_PAYER("other-payer"),
    /** Nothing is to be got. */
    WRITE_OFF("write-off"),
    /** A person must decide. */
    LOOK("look"),
    /** Nothing was denied. */
    NONE("none");

    private final String written;

    DenialAction(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

package org.basilic.reference;

import org.basilic.model.Written;

/** What a row of a payer policy is about. */
public enum PolicyRowKind implements Written {
    /** The policy itself: its label, its parent, whether it is Medicare's. */
    POLICY("policy"),
    /** The answer to a switch. */
    SWITCH("switch"),
    /** The class that the payer takes a drug to be of, by the drug's code. */
    DRUG_CLASS("drug-class"),
    /** The code for an injection of a drug under the skin or into a muscle, by the drug's code. */
    INJECTION("injection"),
    /** A diagnosis for which hydration is accepted, or not. A policy with any such row accepts no other. */
    HYDRATION_DIAGNOSIS("hydration-diagnosis"),
    /** The modifier that opens a pair of codes. */
    MODIFIER("modifier"),
    /** How many units of a code the payer takes on one day. */
    UNIT_LIMIT("unit-limit"),
    /** A code that wants authorisation before the visit. */
    AUTHORISATION("authorisation");

    private final String written;

    PolicyRowKind(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

package org.basilic.reference;

import org.basilic.model.Written;

/** The lines of a claim on which an answer is given. */
public enum LineScope implements Written {
    /** Every line. */
    ANY("any"),
    /** Drugs, their discarded part among them. */
    DRUG("drug"),
    /** The discarded part of a drug. */
    WASTE("waste"),
    /** Giving a drug or fluid. */
    ADMINISTRATION("administration"),
    /** Giving fluid alone. */
    HYDRATION("hydration"),
    /** Injections under the skin or into a muscle. */
    INJECTION("injection"),
    /** Every other service. */
    SERVICE("service");

    private final String written;

    LineScope(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

package org.basilic.result;

/** What a line bills. */
public enum LineKind {
    /** Giving a drug or fluid. */
    ADMINISTRATION("administration"),
    /** The drug itself. */
    DRUG("drug"),
    /** The discarded part of a drug. */
    WASTE("waste"),
    /** Another service, passed on as entered. */
    SERVICE("service");

    private final String written;

    LineKind(String written) {
        this.written = written;
    }

    /** Returns the word of the result schema. */
    public String written() {
        return written;
    }
}

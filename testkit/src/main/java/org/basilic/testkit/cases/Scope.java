package org.basilic.testkit.cases;

import org.basilic.model.Written;

/** Which lines of a result a case judges. */
public enum Scope implements Written {
    /** Every line but those of drugs and waste. */
    ADMINISTRATION("administration"),
    /** Every line. */
    ALL("all"),
    /** The lines that the case lists, and those it says are absent. */
    LISTED("listed");

    private final String written;

    Scope(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

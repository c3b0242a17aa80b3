package org.basilic.testkit.cases;

import org.basilic.model.Written;

/** How far the answer of a case can be trusted. */
public enum Standing implements Written {
    /** It follows from the national rules. */
    SETTLED("settled"),
    /** Sources disagree. */
    CONTESTED("contested"),
    /** The answer that was printed is wrong; the case expects the right one. */
    REFUTED("refuted"),
    /** We wrote it, from the rules that it names. */
    DRAFTED("drafted");

    private final String written;

    Standing(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

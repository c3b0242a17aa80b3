package org.basilic.testkit.cases;

import org.basilic.model.Written;

/** What became of a case. */
public enum Verdict implements Written {
    /** All that was judged is as expected. */
    PASSED("passed"),
    /** Something is not as expected. */
    FAILED("failed"),
    /** The case is none, or its encounter or switches are refused: nothing was compared. */
    UNREADABLE("unreadable"),
    /** Nothing of it could be judged, since it expects drug lines alone. */
    NOT_JUDGED("not-judged");

    private final String written;

    Verdict(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

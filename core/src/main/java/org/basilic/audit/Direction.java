package org.basilic.audit;

/** To which side a discrepancy leans. Neither weighs more than the other. */
public enum Direction {
    /** More was billed than the record supports. */
    OVER("over"),
    /** The record supports more than was billed. */
    UNDER("under"),
    /** Something else was billed, neither more nor less as far as can be told. */
    NEITHER("neither");

    private final String written;

    Direction(String written) {
        this.written = written;
    }

    /** Returns the word of the outputs. */
    public String written() {
        return written;
    }
}

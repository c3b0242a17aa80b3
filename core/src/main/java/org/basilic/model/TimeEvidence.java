package org.basilic.model;

/** How the stop, or the duration, of an administration is known. */
public enum TimeEvidence implements Written {
    CHARTED("charted"),
    PUMP("pump"),
    /** Computed from rate and volume. */
    DERIVED("derived"),
    LAST_SEEN_RUNNING("last-seen-running"),
    /** Nobody charted it. */
    ASSUMED("assumed");

    private final String written;

    TimeEvidence(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

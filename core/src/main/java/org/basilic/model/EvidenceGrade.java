package org.basilic.model;

/** How good evidence is. */
public enum EvidenceGrade implements Written {
    /** A person charted it. */
    CHARTED("charted"),
    /** A pump told it. */
    PUMP("pump"),
    /** Worked out from charted facts. */
    DERIVED("derived"),
    /** It stands in the order, not in the record of what was done. */
    ORDERED("ordered"),
    /** Charted long after it was done. */
    LATE("late");

    private final String written;

    EvidenceGrade(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}

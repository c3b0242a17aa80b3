package org.basilic.server.trailview;

/** What a report of the trail is sorted by. Columns come from here alone. */
public enum Sort {
    WHEN("seq"),
    WHO("actor"),
    ACTION("action"),
    OBJECT("object_kind, object_id"),
    OUTCOME("outcome");

    private final String columns;

    Sort(String columns) {
        this.columns = columns;
    }

    /** Returns what stands behind ORDER BY; rows alike are in the order in which they were written. */
    String order(boolean newestFirst) {
        if (this == WHEN) {
            return newestFirst ? "facility DESC, seq DESC" : "facility, seq"; // as the key is
        }
        return columns + (newestFirst ? ", seq DESC" : ", seq");
    }
}

package org.basilic.chart;

/** One row of a feed. */
public sealed interface ChartRow permits GivenRow, VisitRow, MergeRow, PumpRow {

    /** Returns what tells it from rows about something else. */
    RowId id();

    /** Returns what it does to earlier rows about the same thing. */
    Change change();

    /** Returns which of several rows about the same thing holds. */
    Version version();

    /** Returns whose it is. */
    VisitKey visit();

    /** Returns where it stands. */
    Place place();
}

package org.basilic.chart;

import java.util.Collection;
import java.util.List;

/**
 * Makes encounters of rows: a pure function of the set of rows, whatever their order and however often each comes. Rows of
 * one patient must be handed in together, and the rows that file them elsewhere with them.
 */
public final class Assembly {

    private final FeedMap map;

    /** Makes an assembly that settles by this map what the feeds leave open. */
    public Assembly(FeedMap map) {
        this.map = map;
    }

    /** Returns the encounters and what became of every row. */
    public Assembled of(Collection<? extends ChartRow> rows) {
        throw new UnsupportedOperationException(
                "being written: " + map.id() + List.copyOf(rows).size());
    }
}

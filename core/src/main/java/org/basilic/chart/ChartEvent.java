package org.basilic.chart;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param action null where the map does not know the text: such an order is not coded
 * @param actionText the text that the map does not know; empty otherwise
 * @param time null where none was charted
 * @param passing whether a stop is part of a change, so that a start soon after goes on with it
 */
public record ChartEvent(
        @Nullable Action action,
        String actionText,
        @Nullable ChartTime time,
        boolean passing,
        Said said) {

    /** Makes an event of a known action. */
    public static ChartEvent of(Action action, @Nullable ChartTime time, Said said) {
        return new ChartEvent(action, "", time, false, said);
    }

    /** Makes an event whose action the map does not know. */
    public static ChartEvent unmapped(String actionText, @Nullable ChartTime time, Said said) {
        return new ChartEvent(null, actionText, time, false, said);
    }

    /** Returns the event as part of a change. */
    public ChartEvent asPassing() {
        return new ChartEvent(action, actionText, time, true, said);
    }
}

package org.basilic.chart;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time as a feed tells it, to the second.
 *
 * @param local what the clock showed
 * @param offset what the feed says that clock was set to; null where it does not say
 */
public record ChartTime(LocalDateTime local, @Nullable ZoneOffset offset) {

    /** Drops what is finer than a second: no chart means it. */
    public ChartTime {
        local = local.withNano(0);
    }

    /** Makes a time whose offset the feed does not tell. */
    public static ChartTime of(LocalDateTime local) {
        return new ChartTime(local, null);
    }
}

package org.basilic.chart;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Compares and shows times of pumps. */
final class PumpTimes {

    private final @Nullable ZoneId zone;

    /**
     * Makes times.
     *
     * @param zone of times without an offset; null compares them as they show
     */
    PumpTimes(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the time in seconds. */
    long at(ChartTime time) {
        if (time.offset() != null) {
            return time.local().toEpochSecond(time.offset());
        }
        return zone == null
                ? time.local().toEpochSecond(ZoneOffset.UTC)
                : time.local().atZone(zone).toEpochSecond();
    }

    /** Returns what the clocks of the zone showed. */
    LocalDateTime shown(ChartTime time) {
        if (time.offset() == null || zone == null) {
            return time.local();
        }
        return time.local().atOffset(time.offset()).atZoneSameInstant(zone).toLocalDateTime();
    }

    /** Returns the time so many seconds later by the same clock. */
    static ChartTime later(ChartTime time, long seconds) {
        return new ChartTime(time.local().plusSeconds(seconds), time.offset());
    }
}

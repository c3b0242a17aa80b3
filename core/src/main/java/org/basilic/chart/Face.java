package org.basilic.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The clock by which times are told: that of a zone, one that never changes, or, where neither a zone nor an offset is known,
 * whatever clock it was.
 *
 * @param zone null where none is known
 * @param named whether results name the zone
 */
record Face(@Nullable ZoneId zone, boolean named) {

    private static final int SECONDS_PER_HOUR = 3600;

    /** Returns the clock of times of which some may have an offset; without a zone it is that of the first which has one. */
    static Face of(@Nullable ZoneId zone, Collection<ChartTime> times) {
        if (zone != null) {
            return new Face(zone, true);
        }
        ZoneOffset first = null;
        boolean several = false;
        long earliest = Long.MAX_VALUE;
        for (ChartTime time : times) {
            ZoneOffset offset = time.offset();
            if (offset == null) {
                continue;
            }
            several |= first != null && !first.equals(offset);
            long seconds = time.local().toEpochSecond(offset);
            if (seconds < earliest || first == null) {
                earliest = seconds;
                first = offset;
            }
        }
        return new Face(first == null || !several ? first : fixed(first), several);
    }

    /** Returns the same clock, but one that is not set back where a time with an offset falls into the hour shown twice. */
    Face exactFor(Collection<ChartTime> times) {
        ZoneId own = zone;
        if (own == null) {
            return this;
        }
        ZoneRules rules = own.getRules();
        for (ChartTime time : times) {
            if (time.offset() != null) {
                ZoneOffsetTransition change = rules.getTransition(local(time));
                if (change != null && change.isOverlap()) {
                    return new Face(fixed(change.getOffsetBefore()), true);
                }
            }
        }
        return this;
    }

    /** Whether the clock never showed this time. */
    boolean skipped(ChartTime time) {
        ZoneId own = zone;
        return own != null
                && time.offset() == null
                && own.getRules().getValidOffsets(time.local()).isEmpty();
    }

    /** Returns the seconds of a time since the epoch of UTC; without a zone, of the clock itself. */
    long seconds(ChartTime time) {
        ZoneOffset offset = time.offset();
        if (offset != null) {
            return time.local().toEpochSecond(zone == null ? ZoneOffset.UTC : offset);
        }
        ZoneId own = zone;
        return own == null
                ? time.local().toEpochSecond(ZoneOffset.UTC)
                : time.local().atZone(own).toEpochSecond();
    }

    /** Returns the seconds of an instant as this clock counts them. */
    long seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    /** Returns the date that this clock showed at a moment. */
    LocalDate date(long seconds) {
        Instant instant = Instant.ofEpochSecond(seconds);
        return LocalDate.ofInstant(instant, zone == null ? ZoneOffset.UTC : zone);
    }

    /** Returns what this clock showed at a time. */
    LocalDateTime local(ChartTime time) {
        ZoneOffset offset = time.offset();
        ZoneId own = zone;
        if (offset == null || own == null) {
            return time.local();
        }
        return time.local().atOffset(offset).atZoneSameInstant(own).toLocalDateTime();
    }

    /** Whether it is one that never changes, taken instead of the clock on the wall. */
    boolean steady() {
        return named && zone != null && zone.getRules().isFixedOffset();
    }

    /** Returns a zone of the zone database that never changes, where it has one for the offset. */
    private static ZoneId fixed(ZoneOffset offset) {
        int seconds = offset.getTotalSeconds();
        if (seconds == 0 || seconds % SECONDS_PER_HOUR != 0) {
            return seconds == 0 ? ZoneId.of("Etc/UTC") : offset;
        }
        int hours = seconds / SECONDS_PER_HOUR;
        // The names of the zone database count against the sun: five hours behind UTC is GMT+5.
        return ZoneId.of("Etc/GMT" + (hours < 0 ? "+" : "-") + Math.abs(hours));
    }
}

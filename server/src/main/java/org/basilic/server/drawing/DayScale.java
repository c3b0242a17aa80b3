package org.basilic.server.drawing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a clock time stands, in minutes that really passed since the left edge. In the night on which the clock is set back
 * an hour comes twice and takes two hours of the scale; the hour that is left out in spring takes none.
 */
final class DayScale {

    private final LocalDateTime from;
    private final long setAt;
    private final long shift;

    /**
     * Makes a scale.
     *
     * @param from the clock time at the left edge
     * @param last a clock time that the scale must reach
     * @param zone null where the record names none; then the clock is never set
     */
    DayScale(LocalDateTime from, LocalDateTime last, @Nullable ZoneId zone) {
        this.from = from;
        ZoneOffsetTransition transition = zone == null
                ? null
                : zone.getRules().nextTransition(from.atZone(zone).toInstant());
        if (transition == null || transition.getDateTimeBefore().isAfter(last)) {
            this.setAt = Long.MAX_VALUE;
            this.shift = 0;
        } else {
            this.setAt = wall(transition.getDateTimeBefore());
            this.shift = transition.getDuration().toMinutes();
        }
    }

    LocalDateTime from() {
        return from;
    }

    /** Returns the minute at which the clock is set, or null where it is not. */
    @Nullable
    Long setAt() {
        return shift == 0 ? null : setAt;
    }

    /** Returns by how many minutes the clock is set: below zero where an hour comes twice. */
    long shift() {
        return shift;
    }

    /** Returns the one minute, or the two minutes, at which the clock showed this time, the earlier first. */
    List<Long> readings(LocalDateTime time) {
        long wall = wall(time);
        if (shift == 0 || wall < Math.min(setAt, setAt + shift)) {
            return List.of(wall);
        }
        if (shift < 0) {
            return wall < setAt ? List.of(wall, wall - shift) : List.of(wall - shift);
        }
        return wall < setAt ? List.of(wall) : List.of(Math.max(setAt, wall - shift));
    }

    /** Returns the first minute, not before another, at which the clock showed this time; the last one where none is. */
    long minute(LocalDateTime time, long notBefore) {
        List<Long> readings = readings(time);
        for (long reading : readings) {
            if (reading >= notBefore) {
                return reading;
            }
        }
        return readings.get(readings.size() - 1);
    }

    /** Returns what the clock showed at a minute. */
    LocalDateTime clock(long minute) {
        return from.plusMinutes(minute < setAt ? minute : minute + shift);
    }

    /** Whether the clock showed at this minute what it had shown an hour before. */
    boolean again(long minute) {
        return shift < 0 && minute >= setAt && minute < setAt - shift;
    }

    private long wall(LocalDateTime time) {
        return Math.floorDiv(
                Duration.between(from, time.truncatedTo(ChronoUnit.MINUTES)).toSeconds(), 60L);
    }
}

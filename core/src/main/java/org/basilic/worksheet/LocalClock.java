package org.basilic.worksheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wall clock of one encounter: turns charted times into seconds and back. */
public final class LocalClock {

    private static final long SECONDS_PER_DAY = 86_400;

    private final @Nullable ZoneRules rules;

    /** The day asked for last: most times of an encounter lie on one. */
    private @Nullable Day last;

    /**
     * A day of the wall clock.
     *
     * @param from seconds of its midnight
     * @param to seconds of the next midnight
     * @param offset the offset of all of it; null on a night on which the clock changes
     */
    private record Day(
            LocalDate date, long from, long to, @Nullable ZoneOffset offset) {

        boolean holds(long seconds) {
            return seconds >= from && seconds < to;
        }
    }

    /** Makes the clock of this zone; without a zone charted times are taken as they stand. */
    public LocalClock(@Nullable ZoneId zone) {
        this.rules = zone == null ? null : zone.getRules();
    }

    /**
     * Returns the seconds of a charted time. A time that the clock shows twice on the autumn night is its first occurrence,
     * unless that lies before {@code notBefore}, where that is known.
     */
    public long seconds(LocalDateTime time, long notBefore) {
        Day day = day(time.toLocalDate());
        if (day.offset() == null && rules != null) {
            return time.toEpochSecond(offsetOn(rules, time, notBefore));
        }
        return day.from() + time.toLocalTime().toSecondOfDay();
    }

    /** Returns the wall-clock time of these seconds. */
    public LocalDateTime time(long seconds) {
        Day day = day(seconds);
        if (day.offset() == null && rules != null) {
            return LocalDateTime.ofEpochSecond(seconds, 0, rules.getOffset(Instant.ofEpochSecond(seconds)));
        }
        return LocalDateTime.of(day.date(), LocalTime.ofSecondOfDay(seconds - day.from()));
    }

    /** Returns the wall-clock date of these seconds. */
    public LocalDate date(long seconds) {
        return day(seconds).date();
    }

    /** Returns the seconds of the midnight that begins this date. */
    public long midnight(LocalDate date) {
        return day(date).from();
    }

    private static ZoneOffset offsetOn(ZoneRules rules, LocalDateTime time, long notBefore) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        if (offsets.isEmpty()) {
            return rules.getTransition(time).getOffsetBefore();
        }
        ZoneOffset first = offsets.get(0);
        return offsets.size() > 1 && time.toEpochSecond(first) < notBefore ? offsets.get(1) : first;
    }

    private Day day(LocalDate date) {
        Day known = last;
        if (known != null && known.date().equals(date)) {
            return known;
        }
        Day day = rules == null ? dayOfUtc(date) : dayOf(rules, date);
        last = day;
        return day;
    }

    private Day day(long seconds) {
        Day known = last;
        if (known != null && known.holds(seconds)) {
            return known;
        }
        if (rules == null) {
            return day(LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_PER_DAY)));
        }
        ZoneOffset offset = rules.getOffset(Instant.ofEpochSecond(seconds));
        return day(LocalDate.ofEpochDay(Math.floorDiv(seconds + offset.getTotalSeconds(), SECONDS_PER_DAY)));
    }

    private static Day dayOfUtc(LocalDate date) {
        long from = date.toEpochDay() * SECONDS_PER_DAY;
        return new Day(date, from, from + SECONDS_PER_DAY, ZoneOffset.UTC);
    }

    private static Day dayOf(ZoneRules rules, LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        LocalDateTime nextMidnight = date.plusDays(1).atStartOfDay();
        ZoneOffset before = offsetOn(rules, midnight, Moment.UNKNOWN);
        ZoneOffset after = offsetOn(rules, nextMidnight, Moment.UNKNOWN);
        long from = midnight.toEpochSecond(before);
        long to = nextMidnight.toEpochSecond(after);
        return new Day(date, from, to, before.equals(after) && to - from == SECONDS_PER_DAY ? before : null);
    }
}

package org.basilic.worksheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wall clock of one encounter: turns charted times into seconds and back. */
public final class LocalClock {

    private static final long SECONDS_PER_DAY = 86_400;

    private final @Nullable ZoneRules rules;

    /** Of the times shown twice, in the order asked for, those that are turned: a bit each. */
    private final long turned;

    /** The day asked for last: most times of an encounter lie on one. */
    private @Nullable Day last;

    private @Nullable String about;
    private List<ShownTwice> twice = List.of();
    private boolean possible = true;
    private int doubts;

    /**
     * A charted time that the clock showed twice on the autumn night.
     *
     * @param administration whose time it is; null for arrival and departure
     */
    public record ShownTwice(@Nullable String administration, LocalDateTime time) {}

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
        this(zone, 0);
    }

    /**
     * Makes the clock of this zone, in which some times that it showed twice are not read as usual.
     *
     * @param turned a bit for each such time, in the order in which they are asked for: set, it is read as the other of its two
     *     occurrences
     */
    public LocalClock(@Nullable ZoneId zone, long turned) {
        this.rules = zone == null ? null : zone.getRules();
        this.turned = turned;
    }

    /**
     * Returns the seconds of a charted time. A time that the clock shows twice on the autumn night is usually its first
     * occurrence, unless that lies before {@code notBefore}, where that is known; and it is noted as shown twice.
     */
    public long seconds(LocalDateTime time, long notBefore) {
        Day day = day(time.toLocalDate());
        if (day.offset() == null && rules != null) {
            return onNightOfChange(rules, time, notBefore);
        }
        return day.from() + time.toLocalTime().toSecondOfDay();
    }

    /** Says whose times are asked for from here on. */
    public void about(String administration) {
        about = administration;
    }

    /** Notes that this reading of the times puts them out of order. */
    public void outOfOrder() {
        possible = false;
    }

    /** Notes that something in the record speaks against this reading of the times. */
    public void doubt() {
        doubts++;
    }

    /** Returns the times asked for so far that the clock showed twice. */
    public List<ShownTwice> twice() {
        return twice;
    }

    /** Whether the times, read so, are in order. */
    public boolean possible() {
        return possible;
    }

    /** Returns how much of the record speaks against reading the times so. */
    public int doubts() {
        return doubts;
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

    private long onNightOfChange(ZoneRules rules, LocalDateTime time, long notBefore) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        if (offsets.size() < 2) {
            return time.toEpochSecond(offsetOn(rules, time));
        }
        boolean turn = twice.size() < Long.SIZE && ((turned >>> twice.size()) & 1) != 0;
        if (twice.isEmpty()) {
            twice = new ArrayList<>(2);
        }
        twice.add(new ShownTwice(about, time));
        long first = time.toEpochSecond(offsets.get(0));
        long second = time.toEpochSecond(offsets.get(1));
        boolean firstTooEarly = first < notBefore;
        long taken = firstTooEarly || turn ? second : first;
        if ((firstTooEarly && turn) || taken < notBefore) {
            possible = false;
        }
        return taken;
    }

    private static ZoneOffset offsetOn(ZoneRules rules, LocalDateTime time) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty() ? rules.getTransition(time).getOffsetBefore() : offsets.get(0);
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
        ZoneOffset before = offsetOn(rules, midnight);
        ZoneOffset after = offsetOn(rules, nextMidnight);
        long from = midnight.toEpochSecond(before);
        long to = nextMidnight.toEpochSecond(after);
        return new Day(date, from, to, before.equals(after) && to - from == SECONDS_PER_DAY ? before : null);
    }
}

package org.basilic.testkit.random;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When things happen in one random visit: runs of telling lengths that touch, overlap, leave gaps and cross midnight. */
final class RandomClock {

    /** Lengths at which some answer changes, and their neighbours. */
    private static final List<Integer> TELLING = List.of(
            1, 5, 14, 15, 16, 17, 29, 30, 31, 32, 45, 59, 60, 61, 75, 89, 90, 91, 92, 120, 149, 150, 151, 180, 211);

    private static final List<LocalDate> CLOCK_CHANGES = List.of(
            LocalDate.of(2025, 3, 9), LocalDate.of(2025, 11, 2), LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1));
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 3);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final int DAYS_BEFORE_YEAR = 1090;
    private static final int DAYS_IN_YEAR = 350;

    private final Dice dice;
    private final @Nullable ZoneId zone;
    private final boolean seconds;
    private final LocalDate date;
    private final LocalDateTime begin;
    private LocalDateTime lastStart;
    private LocalDateTime lastStop;
    private LocalDateTime latest;

    RandomClock(Dice dice) {
        this.dice = dice;
        boolean change = dice.percent(4);
        this.zone = change || dice.percent(20)
                ? ZoneId.of(dice.of("America/Chicago", "America/New_York", "America/Phoenix"))
                : null;
        this.date = change
                ? dice.of(CLOCK_CHANGES).minusDays(dice.between(0, 1))
                : dice.percent(60)
                        ? YEAR.plusDays(dice.between(0, DAYS_IN_YEAR))
                        : FIRST.plusDays(dice.between(0, DAYS_BEFORE_YEAR));
        this.seconds = dice.percent(4);
        int hour = change
                ? dice.of(22, 23, 0)
                : dice.weighted(85, 10, 5) == 0 ? dice.between(7, 15) : dice.between(16, 23);
        this.begin = date.atTime(hour, dice.of(0, 0, 15, 30, 45, dice.between(0, 59)));
        this.lastStart = begin;
        this.lastStop = begin;
        this.latest = begin;
    }

    LocalDate date() {
        return date;
    }

    LocalDateTime begin() {
        return begin;
    }

    /** Returns the last stop so far. */
    LocalDateTime latest() {
        return latest;
    }

    @Nullable
    ZoneId zone() {
        return zone;
    }

    /** Returns a number of minutes, mostly one at which an answer may change. */
    int length() {
        return switch (dice.weighted(70, 25, 5)) {
            case 0 -> dice.of(TELLING);
            case 1 -> dice.between(1, 300);
            default -> dice.of(479, 480, 481, 600, 720);
        };
    }

    /** Returns when the next run starts: mostly where the last one stopped. */
    LocalDateTime start() {
        return switch (dice.weighted(35, 25, 20, 12, 8)) {
            case 0 -> lastStop;
            case 1 -> after(lastStop, dice.of(1, 5, 10, 15, 30, 31, 45, 60, 120));
            case 2 -> after(lastStart, dice.between(0, 90));
            case 3 -> lastStart;
            default -> begin;
        };
    }

    /** Returns the time some minutes later, as a clock on the wall would show it, and notes the run. */
    LocalDateTime stop(LocalDateTime start, int minutes) {
        LocalDateTime stop = after(start, minutes);
        if (seconds) {
            stop = stop.plusSeconds(dice.between(0, 59));
        }
        lastStart = start;
        lastStop = stop;
        if (stop.isAfter(latest)) {
            latest = stop;
        }
        return stop;
    }

    LocalDateTime after(LocalDateTime time, long minutes) {
        return zone == null
                ? time.plusMinutes(minutes)
                : time.atZone(zone).plusMinutes(minutes).toLocalDateTime();
    }

    /** Whether the clock is changed near the visit, where a pause could be ambiguous. */
    boolean changes() {
        ZoneId here = zone;
        if (here == null) {
            return false;
        }
        ZoneOffset before = begin.minusDays(1).atZone(here).getOffset();
        return !before.equals(latest.plusDays(1).atZone(here).getOffset());
    }

    /** Returns the minutes between two times on the wall. */
    static long wallMinutes(LocalDateTime from, LocalDateTime to) {
        return ChronoUnit.MINUTES.between(from, to);
    }
}

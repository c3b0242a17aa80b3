package org.basilic.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalClockTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void withoutAZoneChartedTimesAreTakenAsTheyStand() {
        LocalClock clock = new LocalClock(null);

        assertThat(minutes(clock, "2026-03-08T01:30", "2026-03-08T03:30")).isEqualTo(120);
        assertThat(clock.time(clock.seconds(LocalDateTime.parse("2026-03-08T02:30"), Moment.UNKNOWN)))
                .hasToString("2026-03-08T02:30");
    }

    @Test
    void theSpringNightIsAnHourShort() {
        LocalClock clock = new LocalClock(NEW_YORK);

        assertThat(minutes(clock, "2026-03-08T01:30", "2026-03-08T03:30")).isEqualTo(60);
        assertThat(minutes(clock, "2026-03-08T00:00", "2026-03-09T00:00")).isEqualTo(23 * 60);
    }

    @Test
    void theAutumnNightIsAnHourLong() {
        LocalClock clock = new LocalClock(NEW_YORK);

        assertThat(minutes(clock, "2026-11-01T00:30", "2026-11-01T02:30")).isEqualTo(180);
        assertThat(minutes(clock, "2026-11-01T00:00", "2026-11-02T00:00")).isEqualTo(25 * 60);
    }

    @Test
    void aTimeShownTwiceIsTheFirstUnlessThatLiesBeforeTheStart() {
        LocalClock clock = new LocalClock(NEW_YORK);
        LocalDateTime twice = LocalDateTime.parse("2026-11-01T01:10");
        long first = clock.seconds(twice, Moment.UNKNOWN);

        assertThat(first)
                .isEqualTo(twice.atZone(NEW_YORK).withEarlierOffsetAtOverlap().toEpochSecond());
        assertThat(clock.seconds(twice, first)).isEqualTo(first);
        assertThat(clock.seconds(twice, first + 1)).isEqualTo(first + 3600);
    }

    @Test
    void timesShownTwiceAreNotedAndAreTurnedWhereAskedFor() {
        LocalDateTime start = LocalDateTime.parse("2026-11-01T01:10");
        LocalDateTime stop = LocalDateTime.parse("2026-11-01T01:40");
        LocalClock usual = new LocalClock(NEW_YORK);
        LocalClock late = new LocalClock(NEW_YORK, 0b10);
        late.about("a");
        long from = usual.seconds(start, Moment.UNKNOWN);

        assertThat(late.seconds(start, Moment.UNKNOWN)).isEqualTo(from);
        assertThat(late.seconds(stop, from)).isEqualTo(usual.seconds(stop, from) + 3600);
        assertThat(late.twice())
                .containsExactly(new LocalClock.ShownTwice("a", start), new LocalClock.ShownTwice("a", stop));
        assertThat(late.possible()).isTrue();
    }

    @Test
    void aStopCannotBeTurnedToBeforeItsStart() {
        LocalClock clock = new LocalClock(NEW_YORK, 0b10);
        long from = clock.seconds(LocalDateTime.parse("2026-11-01T01:40"), Moment.UNKNOWN);

        clock.seconds(LocalDateTime.parse("2026-11-01T01:10"), from);

        assertThat(clock.possible()).isFalse();
    }

    @Test
    void aTimeShownOnceIsNotNoted() {
        LocalClock clock = new LocalClock(NEW_YORK);
        clock.seconds(LocalDateTime.parse("2026-11-01T00:59"), Moment.UNKNOWN);
        clock.seconds(LocalDateTime.parse("2026-11-01T02:00"), Moment.UNKNOWN);
        clock.seconds(LocalDateTime.parse("2026-03-08T01:59"), Moment.UNKNOWN);

        assertThat(clock.twice()).isEmpty();
        assertThat(new LocalClock(ZoneId.of("Etc/GMT+5")).twice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Phoenix",
                "Pacific/Honolulu",
                "Africa/Cairo",
                "Australia/Lord_Howe",
                "America/St_Johns"
            })
    void agreesWithTheCalendarOfTheZoneAtAnyTime(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalClock clock = new LocalClock(zone);
        Random random = new Random(7);
        long start = LocalDate.of(2023, 1, 1).atStartOfDay(zone).toEpochSecond();
        for (int i = 0; i < 5_000; i++) {
            // Runs of near times, as those of an encounter are.
            long seconds = start + (i % 10 == 0 ? random.nextInt(126_000_000) : 0) + random.nextInt(200_000);
            ZonedDateTime truth = Instant.ofEpochSecond(seconds).atZone(zone);

            assertThat(clock.time(seconds)).isEqualTo(truth.toLocalDateTime());
            assertThat(clock.date(seconds)).isEqualTo(truth.toLocalDate());
            assertThat(clock.midnight(truth.toLocalDate()))
                    .isEqualTo(truth.toLocalDate().atStartOfDay(zone).toEpochSecond());
            assertThat(clock.seconds(truth.toLocalDateTime(), Moment.UNKNOWN))
                    .isEqualTo(truth.withEarlierOffsetAtOverlap().toEpochSecond());
            if (i % 10 == 0) {
                start = seconds;
                if (start > LocalDate.of(2026, 11, 1).toEpochDay() * 86_400) {
                    start = LocalDate.of(2023, 1, 1).atStartOfDay(zone).toEpochSecond();
                }
            }
        }
    }

    private static long minutes(LocalClock clock, String from, String to) {
        long start = clock.seconds(LocalDateTime.parse(from), Moment.UNKNOWN);
        return (clock.seconds(LocalDateTime.parse(to), start) - start) / 60;
    }
}

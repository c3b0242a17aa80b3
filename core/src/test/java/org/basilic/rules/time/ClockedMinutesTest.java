package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;

import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.model.TimeEvidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockedMinutesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00..10:30:59 | 96365
                    09:00..10:31:00 | 96365 96366
                    09:00:30..10:31:29 | 96365
                    09:00:30..10:31:30 | 96365 96366
                    09:00:01..09:16:00 | 96374
                    09:00:01..09:16:01 | 96365
                    """)
    void secondsCountAndAreRoundedDownOnce(String times, String bill) {
        assertThat(facility(bag("a", "vancomycin", times)).bill()).isEqualTo(bill);
    }

    @Test
    void secondsOfTouchingBagsAreRoundedDownOncePerService() {
        assertThat(facility(bag("a", "vancomycin", "09:00:00..09:45:30"), bag("b", "vancomycin", "09:45:30..10:31:00"))
                        .bill())
                .isEqualTo("96365 96366");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00..10:51 | 09:30..09:50 | 96365 96366
                    09:00..10:50 | 09:30..09:50 | 96365
                    09:00..09:26 | 09:05..09:15 | 96365
                    09:00..09:25 | 09:05..09:15 | 96374
                    """)
    void pausesAreTakenOut(String times, String pause, String bill) {
        assertThat(facility(bag("a", "vancomycin", times).paused(pause)).bill()).isEqualTo(bill);
    }

    @Test
    void overlappingPausesAreTakenOutOnce() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..10:51")
                        .paused("09:30..09:45")
                        .paused("09:40..09:50"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366");
        assertThat(coded.because("96366")).contains(new ExtraHours.Hours(91, 1, 151));
    }

    @Test
    void clockTimesWinOverAChartedLengthAndTheDifferenceIsAskedAfter() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+91").minutes(90)).coded();

        assertThat(coded.bill()).isEqualTo("96365 96366");
        assertThat(coded.found()).containsExactly(new ClockedMinutes.Differs(90, 91));
        assertThat(coded.findings("T-01")).containsExactly("warning a");
    }

    @Test
    void aChartedLengthThatAgreesIsNoFinding() {
        assertThat(facility(bag("a", "vancomycin", "09:00..10:51")
                                .paused("09:30..09:50")
                                .minutes(91))
                        .coded()
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00    | 90 | 96365       | 09:00 | 10:30
                    09:00    | 91 | 96365 96366 | 09:00 | 10:31
                    ..10:31  | 91 | 96365 96366 | 09:00 | 10:31
                    ..10:31  | 15 | 96374       | 10:16 | 10:31
                    """)
    void aLengthGivesTheOtherEndOfASingleTime(String times, int minutes, String bill, String from, String to) {
        Coded coded = facility(bag("a", "vancomycin", times).minutes(minutes)).coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.found()).isEmpty();
        assertThat(coded.stretches("a").get(0).from()).hasToString("2026-03-02T" + from);
        assertThat(coded.stretches("a").get(coded.stretches("a").size() - 1).to())
                .hasToString("2026-03-02T" + to);
    }

    @Test
    void pausesAreAddedWhereALengthGivesTheOtherEnd() {
        Coded coded = facility(bag("a", "vancomycin", "09:00").minutes(60).paused("09:20..09:40"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.minutes("a")).isEqualTo("20 billed 96365, 20 paused, 40 billed 96365");
        assertThat(coded.stretches("a").get(2).to()).hasToString("2026-03-02T10:20");
    }

    @Test
    void pausesAreAddedBeforeAStopToo() {
        Coded coded = facility(bag("a", "vancomycin", "..10:20").minutes(60).paused("09:20..09:40"))
                .coded();

        assertThat(coded.minutes("a")).isEqualTo("20 billed 96365, 20 paused, 40 billed 96365");
        assertThat(coded.stretches("a").get(0).from()).hasToString("2026-03-02T09:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15 | 96374
                    16 | 96365
                    91 | 96365 96366
                    """)
    void aLengthAloneIsEnough(int minutes, String bill) {
        Coded coded = facility(bag("a", "vancomycin", "").minutes(minutes)).coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CHARTED, 0", "PUMP, 0", "LAST_SEEN_RUNNING, 1"})
    void whatWasSeenDocumentsTheStop(TimeEvidence evidence, int findings) {
        Coded coded =
                facility(bag("a", "vancomycin", "09:00+91").evidence(evidence)).coded();

        assertThat(coded.bill()).isEqualTo("96365 96366");
        assertThat(coded.findings("T-01")).hasSize(findings);
    }

    @Test
    void theLastSightOfItRunningIsAFinding() {
        assertThat(facility(bag("a", "vancomycin", "09:00+91").evidence(TimeEvidence.LAST_SEEN_RUNNING))
                        .coded()
                        .found())
                .containsExactly(new ClockedMinutes.LastSeen());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-03-08 | 01:30..03:20 | America/New_York | 96365
                    2026-03-08 | 01:30..03:20 |                  | 96365 96366
                    2026-03-08 | 01:30..04:01 | America/New_York | 96365 96366
                    2026-11-01 | 00:30..01:30 | America/New_York | 96365
                    2026-11-01 | 00:30..02:01 | America/New_York | 96365 96366x2
                    2026-11-01 | 00:30..02:01 |                  | 96365 96366
                    2026-11-01 | 01:50..01:05 | America/New_York | 96374
                    2026-11-01 | 01:50..01:06 | America/New_York | 96365
                    2026-11-01 | 01:10..01:50 | America/New_York | 96365
                    """)
    void withAZoneTheNightsOnWhichTheClockChangesCountTrueTime(
            String day, String times, @Nullable String zone, String bill) {
        Chart chart = office(bag("a", "vancomycin", times)).on(day);
        if (zone != null) {
            chart.zone(zone);
        }

        assertThat(chart.bill()).isEqualTo(bill);
    }

    @Test
    void aPauseOverTheAutumnChangeIsTrueTimeToo() {
        Coded coded = office(bag("a", "vancomycin", "00:30..03:00").paused("01:30..02:00"))
                .on("2026-11-01")
                .zone("America/New_York")
                .coded();

        // 00:30 EDT to 03:00 EST are 210 minutes; 01:30 EDT to 02:00 EST are 90 of them.
        assertThat(coded.bill()).isEqualTo("96365 96366");
        assertThat(coded.because("96366")).contains(new ExtraHours.Hours(120, 1, 151));
    }
}

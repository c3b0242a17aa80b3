package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;

import java.util.List;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.result.Finding;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTwiceTest {

    private static Chart night(Chart chart) {
        return chart.on("2026-11-01").zone("America/New_York");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    00:30..01:45 | 75 | 135 | 96365
                    01:30..03:00 | 90 | 150 | 96365
                    01:10..01:45 | 35 | 95  | 96365
                    00:30..01:30 | 60 | 120 | 96365
                    01:10..01:20 | 10 | 70  | 96374
                    """)
    void whereTheLinesDifferBothLengthsAreInTheQuestionAndTheShorterIsCoded(
            String times, int shorter, int longer, String bill) {
        Coded coded = night(facility(bag("a", "vancomycin", times))).coded();

        assertThat(coded.result().status()).isEqualTo(Status.BLOCKED);
        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.questions("T-11"))
                .singleElement()
                .satisfies(
                        question -> assertThat(question).contains("for " + shorter + " or for " + longer + " minutes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:50..01:10", "01:10..01:30", "01:35..02:00"})
    void whereTheLinesAreTheSameThatIsSaidAndNobodyMustAct(String times) {
        Coded coded = night(facility(bag("a", "vancomycin", times))).coded();

        assertThat(coded.foundBy()).contains("T-11");
        assertThat(coded.questions("T-11")).isEmpty();
        assertThat(coded.result().status()).isNotEqualTo(Status.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:30..02:01", "23:00..00:59", "02:00..04:00", "01:50..01:05"})
    void whereOneReadingAloneIsInOrderNothingIsSaid(String times) {
        assertThat(night(facility(bag("a", "vancomycin", times))).coded().foundBy())
                .doesNotContain("T-11");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, true",
        "America/Chicago, true",
        "America/Denver, true",
        "America/Los_Angeles, true",
        "America/Anchorage, true",
        "America/Phoenix, false",
        "Pacific/Honolulu, false",
        "America/Puerto_Rico, false",
        "Etc/GMT+5, false",
        "-05:00, false"
    })
    void onlyAZoneWhoseClockIsPutBackHasSuchTimes(String zone, boolean shownTwice) {
        Coded coded = facility(bag("a", "vancomycin", "00:30..01:45"))
                .on("2026-11-01")
                .zone(zone)
                .coded();

        assertThat(coded.foundBy().contains("T-11")).isEqualTo(shownTwice);
        assertThat(coded.bill()).isEqualTo("96365");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 60",
        "America/Chicago, 60",
        "America/Denver, 60",
        "America/Los_Angeles, 60",
        "America/Anchorage, 60",
        "America/Phoenix, 120",
        "Pacific/Honolulu, 120",
        "America/Puerto_Rico, 120"
    })
    void theSpringNightLeavesNothingOpen(String zone, int minutes) {
        Coded coded = facility(bag("a", "vancomycin", "01:30..03:30"))
                .on("2026-03-08")
                .zone(zone)
                .coded();

        assertThat(coded.foundBy()).doesNotContain("T-11");
        assertThat(coded.result().minutes().stream().mapToInt(stretch -> stretch.minutes()))
                .as(zone)
                .satisfies(all -> assertThat(
                                all.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(minutes));
    }

    @Test
    void withoutAZoneNoTimeIsShownTwice() {
        assertThat(facility(bag("a", "vancomycin", "00:30..01:45"))
                        .on("2026-11-01")
                        .coded()
                        .foundBy())
                .doesNotContain("T-11");
    }

    @Test
    void aPauseMayBeLongerThanTheWallShows() {
        Coded coded = night(facility(bag("a", "vancomycin", "00:30..03:00").paused("01:10..01:20")))
                .coded();

        // 210 minutes less 10 or 70: 200 or 140.
        assertThat(coded.found()).contains(new ShownTwice.Differs("01:10 and 01:20", 140, 200));
        assertThat(coded.bill()).isEqualTo("96365 96366");
    }

    @Test
    void aPauseIsNeverReadOutsideItsRun() {
        Coded coded = night(facility(bag("a", "vancomycin", "00:30..01:50").paused("01:10..01:20")))
                .coded();

        // The stop at the first 01:50 with the pause before it, at the second with the pause at either or across.
        assertThat(coded.found()).contains(new ShownTwice.Differs("01:10 and 01:20 and 01:50", 70, 130));
    }

    @Test
    void chartedMinutesTellWhichWasMeant() {
        Coded coded = night(facility(bag("a", "vancomycin", "00:30..01:45").minutes(135)))
                .coded();

        assertThat(coded.foundBy()).doesNotContain("T-11", "T-01");
        assertThat(coded.bill()).isEqualTo("96365 96366");
    }

    @Test
    void whatWasGivenBeforeThePatientCameWasGivenAnHourLater() {
        Coded coded = night(facility(bag("a", "vancomycin", "01:20..02:30"))
                        .arrives("01:50")
                        .leaves("04:00"))
                .coded();

        assertThat(coded.foundBy()).doesNotContain("INIT-08");
        assertThat(coded.result().status()).isNotEqualTo(Status.BLOCKED);
        assertThat(coded.bill()).isEqualTo("96365");
    }

    @Test
    void aDepartureShownTwiceIsAskedAfterWhereMinutesHangOnIt() {
        Coded coded = night(facility(bag("a", "vancomycin", "00:30..04:00")).leaves("01:45"))
                .coded();

        assertThat(coded.found()).contains(new ShownTwice.VisitDiffers("01:45", 75, 135));
        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(night(office(bag("a", "vancomycin", "00:30..04:00")).leaves("01:45"))
                        .coded()
                        .questions("T-11"))
                .isEmpty();
    }

    @Test
    void onlyWhatMakesTheDifferenceIsAskedAfter() {
        Coded coded = night(facility(bag("a", "vancomycin", "00:30..01:45"), push("b", "ondansetron", "01:10")))
                .coded();

        assertThat(coded.result().findings())
                .filteredOn(finding -> finding.because() instanceof ShownTwice.Differs)
                .extracting(Finding::administrations)
                .containsExactly(List.of("a"));
    }

    @Test
    void twoPushesOfOneDrugMayBeHalfAnHourApartOrLess() {
        Coded coded = night(facility(push("a", "morphine", "01:10"), push("b", "morphine", "01:20")))
                .coded();

        assertThat(coded.questions("T-11")).isNotEmpty().allMatch(question -> question.contains("01:"));
        assertThat(coded.result().status()).isEqualTo(Status.BLOCKED);
    }
}

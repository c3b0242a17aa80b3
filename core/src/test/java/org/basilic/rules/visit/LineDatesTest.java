package org.basilic.rules.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import java.time.LocalDate;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    given | 2:96361x2 2:96374 3:96361x6
                    start | 2:96361x8 2:96374
                    """)
    void hydrationThroughMidnightStandsOnTheDayThatEarnedItOrTheDayItBegan(String value, String bill) {
        Coded coded = facility(fluid("h", "22:00..+1/06:30"), push("a", "ondansetron", "22:10"))
                .with(Switch.MIDNIGHT_LINE_DATE, value)
                .coded();

        assertThat(coded.billByDay()).isEqualTo(bill);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    22:00..+1/02:00 | 2:96365 2:96366 3:96366x2
                    23:00..+1/00:30 | 2:96365
                    23:00..+1/00:31 | 2:96365 3:96366
                    22:29..+1/00:30 | 2:96365 2:96366
                    22:30..+1/00:30 | 2:96365 3:96366
                    22:00..+1/00:00 | 2:96365 2:96366
                    21:29..+1/00:00 | 2:96365 2:96366x2
                    """)
    void theFirstHourStandsOnTheDayTheServiceBegan(String times, String bill) {
        assertThat(facility(bag("a", "vancomycin", times)).coded().billByDay()).isEqualTo(bill);
    }

    @Test
    void hydrationThatIsInitialHasItsFirstHourOnTheFirstDay() {
        assertThat(facility(fluid("h", "23:00..+1/02:00")).coded().billByDay()).isEqualTo("2:96360 3:96361x2");
    }

    @Test
    void aServiceOfSeveralDaysIsCountedAsAWhole() {
        // 1,680 minutes earn 27 further hours: one by the first midnight, 25 by the second.
        assertThat(facility(bag("a", "heparin", "22:00..+2/02:00")).coded().billByDay())
                .isEqualTo("2:96365 2:96366 3:96366x24 4:96366x2");
    }

    @Test
    void unitsNeverGetLostBetweenTheDays() {
        Coded given = facility(chemo("a", "paclitaxel", "20:13..+1/05:47")).coded();
        Coded start = facility(chemo("a", "paclitaxel", "20:13..+1/05:47"))
                .with(Switch.MIDNIGHT_LINE_DATE, "start")
                .coded();

        assertThat(given.bill()).isEqualTo(start.bill());
    }

    @Test
    void theReasonNamesTheDayAndWhatItEarned() {
        Coded coded = facility(bag("a", "vancomycin", "22:00..+1/02:00")).coded();

        assertThat(coded.because("96366"))
                .contains(
                        new LineDates.EarnedBy(LocalDate.of(2026, 3, 2), 120, 1),
                        new LineDates.EarnedBy(LocalDate.of(2026, 3, 3), 240, 3));
    }

    @Test
    void medicareHospitalsGoByTheDayGivenAndEverybodyElseByTheStart() {
        Given given = bag("a", "vancomycin", "22:00..+1/02:00");

        assertThat(facility(given).coded().billByDay()).isEqualTo("2:96365 2:96366 3:96366x2");
        assertThat(facility(given).payer("commercial").coded().billByDay()).isEqualTo("2:96365 2:96366x3");
        assertThat(office(given).coded().billByDay()).isEqualTo("2:96365 2:96366x3");
        assertThat(office(given).payer("commercial").coded().billByDay()).isEqualTo("2:96365 2:96366x3");
    }

    @Test
    void pausedMinutesDoNotEarnOnTheDayTheyWerePaused() {
        // 90 of 120 minutes had run by midnight.
        assertThat(facility(bag("a", "vancomycin", "22:00..+1/01:00").paused("23:00..23:30"))
                        .coded()
                        .billByDay())
                .isEqualTo("2:96365 3:96366");
    }

    @Test
    void midnightIsThatOfTheZone() {
        assertThat(facility(bag("a", "vancomycin", "22:00..+1/02:00"))
                        .zone("America/Los_Angeles")
                        .coded()
                        .billByDay())
                .isEqualTo("2:96365 2:96366 3:96366x2");
    }

    @Test
    void aServiceWithinOneDayHasNoSuchReason() {
        assertThat(facility(bag("a", "vancomycin", "09:00+180")).coded().rules("96366"))
                .doesNotContain("ENC-02");
    }
}

package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.coding.Explain;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.model.Discontinued;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearThresholdTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     89 | 89 minutes count and earn 1 unit; 91 would earn 2 units
                     90 | 90 minutes count and earn 1 unit; 91 would earn 2 units
                     91 | 91 minutes count and earn 2 units; 90 would earn 1 unit
                     92 | 92 minutes count and earn 2 units; 90 would earn 1 unit
                    149 | 149 minutes count and earn 2 units; 151 would earn 3 units
                    150 | 150 minutes count and earn 2 units; 151 would earn 3 units
                    151 | 151 minutes count and earn 3 units; 150 would earn 2 units
                    152 | 152 minutes count and earn 3 units; 150 would earn 2 units
                    """)
    void aFurtherHourIsNearWithinTwoMinutes(int minutes, String said) {
        assertThat(facility(bag("a", "vancomycin", "09:00+" + minutes)).coded().near())
                .containsExactly("a: " + said);
        assertThat(office(chemo("a", "carboplatin", "09:00+" + minutes)).coded().near())
                .containsExactly("a: " + said);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18, 30, 31, 60, 88, 93, 148, 153, 480})
    void threeMinutesAwayIsNotNear(int minutes) {
        assertThat(facility(bag("a", "vancomycin", "09:00+" + minutes)).coded().near())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    14 | ran 14 minutes, which is a push; 16 would be an infusion
                    15 | ran 15 minutes, which is a push; 16 would be an infusion
                    16 | ran 16 minutes, which is an infusion; 15 would be a push
                    17 | ran 17 minutes, which is an infusion; 15 would be a push
                    """)
    void aShortBagIsNearWithinTwoMinutes(int minutes, String said) {
        assertThat(facility(bag("a", "cefepime", "09:00+" + minutes)).coded().near())
                .containsExactly("a: " + said);
        assertThat(facility(by(
                                Route.INTRA_ARTERIAL_INFUSION,
                                "a",
                                "melphalan",
                                DrugClass.CHEMOTHERAPY,
                                "09:00+" + minutes))
                        .coded()
                        .near())
                .containsExactly("a: " + said);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    void anAttendedPushIsNotNearForItsLengthDecidesNothing(int minutes) {
        String times = "09:00+" + minutes;

        assertThat(facility(push("a", "phenytoin", times)).coded().near()).isEmpty();
        assertThat(facility(push("a", "phenytoin", times).attended(true))
                        .coded()
                        .near())
                .isEmpty();
        assertThat(facility(bag("a", "phenytoin", times).attended(true)).coded().near())
                .isEmpty();
        assertThat(facility(push("a", "phenytoin", times).attended(false))
                        .coded()
                        .near())
                .hasSize(1);
        assertThat(facility(push("a", "phenytoin", times).attended(true))
                        .with(Switch.PUSH_LONG_ATTENDED, "by-minutes")
                        .coded()
                        .near())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    14 | ran 14 minutes, which is an injection; 16 would be an infusion
                    15 | ran 15 minutes, which is an injection; 16 would be an infusion
                    16 | ran 16 minutes, which is an infusion; 15 would be an injection
                    17 | ran 17 minutes, which is an infusion; 15 would be an injection
                    """)
    void underTheSkinAShortInfusionIsAnInjection(int minutes, String said) {
        assertThat(facility(by(
                                        Route.SUBCUTANEOUS_INFUSION,
                                        "a",
                                        "immune globulin",
                                        DrugClass.THERAPEUTIC,
                                        "09:00+" + minutes)
                                .on(Pump.PORTABLE))
                        .coded()
                        .near())
                .containsExactly("a: " + said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    28 |
                    29 | h: 29 minutes count and earn no unit; 31 would earn 1 unit
                    30 | h: 30 minutes count and earn no unit; 31 would earn 1 unit
                    31 | h: 31 minutes count and earn 1 unit; 30 would earn no unit
                    32 | h: 32 minutes count and earn 1 unit; 30 would earn no unit
                    33 |
                    90 | h: 90 minutes count and earn 1 unit; 91 would earn 2 units
                    92 | h: 92 minutes count and earn 2 units; 90 would earn 1 unit
                    """)
    void hydrationIsNearItsFloorAloneAndBesideADrug(int minutes, @Nullable String said) {
        String[] expected = said == null ? new String[0] : new String[] {said};

        assertThat(facility(fluid("h", "09:00+" + minutes)).coded().near()).containsExactly(expected);
        assertThat(facility(push("a", "ondansetron", "08:00"), fluid("h", "09:00+" + minutes))
                        .coded()
                        .near())
                .containsExactly(expected);
    }

    @Test
    void bagsThatCountTogetherAreMarkedOnceAndTogether() {
        assertThat(facility(fluid("g", "09:00+15"), bag("a", "cefepime", "10:00+40"), fluid("h", "12:00+15"))
                        .coded()
                        .near())
                .containsExactly("g h: 30 minutes count and earn no unit; 31 would earn 1 unit");
    }

    @Test
    void hydrationOfSixteenMinutesIsNoInfusionOfADrug() {
        assertThat(facility(fluid("h", "09:00+16")).coded().near()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    478 |
                    479 | a: ran 479 minutes; 481 would be prolonged
                    480 | a: ran 480 minutes; 481 would be prolonged
                    481 | a: ran 481 minutes, which is prolonged; 480 would not be
                    482 | a: ran 482 minutes, which is prolonged; 480 would not be
                    483 |
                    """)
    void aCarriedPumpIsNearEightHours(int minutes, @Nullable String said) {
        String[] expected = said == null ? new String[0] : new String[] {said};
        String times = "09:00+" + minutes;

        assertThat(facility(chemo("a", "fluorouracil", times).on(Pump.PORTABLE))
                        .coded()
                        .near())
                .containsExactly(expected);
        assertThat(facility(chemo("a", "fluorouracil", times).on(Pump.STATIONARY))
                        .coded()
                        .near())
                .isEmpty();
        assertThat(office(bag("a", "milrinone", times).on(Pump.PORTABLE))
                        .coded()
                        .near())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    28 |
                    29 | b: morphine again after 29 minutes, not reported; after 31 it would be
                    30 | b: morphine again after 30 minutes, not reported; after 31 it would be
                    31 | b: morphine again after 31 minutes, reported; after 30 it would not be
                    32 | b: morphine again after 32 minutes, reported; after 30 it would not be
                    33 |
                    """)
    void twoPushesOfADrugAreNearHalfAnHourApart(int gap, @Nullable String said) {
        String[] expected = said == null ? new String[0] : new String[] {said};
        String again = "09:" + gap;

        assertThat(facility(push("a", "morphine", "09:00"), push("b", "morphine", again))
                        .coded()
                        .near())
                .containsExactly(expected);
        assertThat(office(push("a", "morphine", "09:00"), push("b", "morphine", again))
                        .coded()
                        .near())
                .isEmpty();
        assertThat(facility(push("a", "morphine", "09:00"), push("b", "ondansetron", again))
                        .coded()
                        .near())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:48..10:20 |
                    09:47..10:16 | b: 13 of its 29 minutes coincide with others, which is sequential; 14 would be concurrent
                    09:46..10:16 | b: 14 of its 30 minutes coincide with others, which is sequential; 15 would be concurrent
                    09:44..10:16 | b: 16 of its 32 minutes coincide with others, which is sequential; 17 would be concurrent
                    09:44..10:15 | b: 16 of its 31 minutes coincide with others, which is concurrent; 15 would be sequential
                    09:40..10:30 |
                    """)
    void anOverlapIsNearWhereAMinuteWouldMakeItConcurrent(String times, @Nullable String said) {
        String[] expected = said == null ? new String[0] : new String[] {said};

        assertThat(facility(bag("a", "vancomycin", "09:00+60"), bag("b", "cefepime", times))
                        .coded()
                        .near())
                .containsExactly(expected);
    }

    @Test
    void minutesThatAnotherServiceTookDoNotCount() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+120"), bag("b", "cefepime", "10:30+119"))
                .coded();

        assertThat(coded.near()).containsExactly("b: 89 minutes count and earn 1 unit; 91 would earn 2 units");
    }

    @Test
    void whatHasNoLineAnywayIsNotNear() {
        assertThat(facility(bag("a", "cefepime", "09:00+15").purpose(Purpose.PROCEDURE))
                        .coded()
                        .near())
                .isEmpty();
        assertThat(facility(by(Route.IV_INFUSION, "a", "unknown substance", null, "09:00+90"))
                        .coded()
                        .near())
                .isEmpty();
        assertThat(facility(bag("a", "cefepime", "09:00+60"), bag("b", "cefepime", "12:00+16"))
                        .coded()
                        .near())
                .isEmpty();
    }

    @Test
    void aLaterBagIsNearTheMinutesThatEarnIt() {
        assertThat(facility(bag("a", "cefepime", "09:00+60"), bag("b", "cefepime", "12:00+30"))
                        .coded()
                        .near())
                .containsExactly("b: 30 minutes count and earn no unit; 31 would earn 1 unit");
        assertThat(facility(bag("a", "cefepime", "09:00+60"), bag("b", "cefepime", "12:00+30"))
                        .with(Switch.REPEAT_INFUSION_SAME_DRUG, "sum")
                        .coded()
                        .near())
                .containsExactly("b: 90 minutes count and earn no unit; 91 would earn 1 unit");
    }

    @Test
    void aPayersOwnFloorOfASecondInfusionIsAThreshold() {
        Chart chart = facility(bag("a", "vancomycin", "09:00+60"), bag("b", "cefepime", "12:00+30"));

        assertThat(chart.coded().near()).isEmpty();
        assertThat(chart.with(Switch.SECOND_SHORT_INFUSION, "palmetto-a53778")
                        .coded()
                        .near())
                .containsExactly("b: 30 minutes count and earn no unit; 31 would earn 1 unit");
    }

    @Test
    void whatWasStoppedEarlyIsAnInfusionAnywayWhereThePayerMarksIt() {
        Chart chart = facility(bag("a", "cefepime", "09:00+15").stopped(Discontinued.ADVERSE_REACTION));

        assertThat(chart.coded().near()).hasSize(1);
        assertThat(chart.with(Switch.STOPPED_INFUSION, "53").coded().near()).isEmpty();
    }

    @Test
    void computedTimesCountLikeChartedOnesAndUnknownOnesNotAtAll() {
        assertThat(facility(bag("a", "cefepime", "09:00").volume("150").rate("100"))
                        .coded()
                        .near())
                .hasSize(1);
        assertThat(facility(bag("a", "cefepime", "").minutes(90)).coded().near())
                .hasSize(1);
        assertThat(facility(bag("a", "cefepime", "09:00")).coded().near()).isEmpty();
    }

    @Test
    void theMarkIsInformationHoweverMuchIsExplained() {
        for (Explain explain : Explain.values()) {
            Coded coded = facility(bag("a", "vancomycin", "09:00+90"))
                    .explain(explain)
                    .coded();

            assertThat(coded.result().findings().stream()
                            .filter(finding -> finding.because().rule().equals(NearThreshold.CARD))
                            .map(Finding::severity))
                    .containsExactly(Severity.INFO);
            assertThat(coded.near()).hasSize(1);
        }
    }
}

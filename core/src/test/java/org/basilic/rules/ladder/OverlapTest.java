package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    @Test
    void thePublishedAnswersComeOut() {
        assertThat(facility(bag("a", "cefepime", "06:00..07:30"), bag("b", "vancomycin", "07:00..16:00"))
                        .bill())
                .isEqualTo("96365 96366x8 96367");
        assertThat(facility(bag("a", "cefepime", "09:30..10:30"), bag("b", "vancomycin", "09:32..10:31"))
                        .bill())
                .isEqualTo("96365 96368");
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..13:00"),
                                bag("b", "cefepime", "09:30..10:00"),
                                bag("c", "cefazolin", "11:00..11:30"))
                        .bill())
                .isEqualTo("96365 96366x3 96368");
        assertThat(facility(
                                bag("a", "ondansetron", "12:40..13:00"),
                                bag("b", "dexamethasone", "12:55..13:15"),
                                bag("c", "famotidine", "13:10..13:30"),
                                chemo("d", "carboplatin", "13:26..14:30"))
                        .bill())
                .isEqualTo("96367x2 96368 96413");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    half    | 11:44..12:30 | 96365 96366x2 96367
                    half    | 11:44..12:16 | 96365 96366x2 96367
                    half    | 11:44..12:15 | 96365 96366x2 96368
                    half    | 11:45..12:16 | 96365 96366x2 96367
                    half    | 11:45..12:15 | 96365 96366x2 96368
                    half    | 12:00..12:16 | 96365 96366x2 96367
                    half    | 10:00..11:30 | 96365 96366x2 96368
                    half    | 11:40..12:16 | 96365 96366x2 96368
                    deduct  | 11:40..12:16 | 96365 96366x2 96367
                    deduct  | 11:40..12:15 | 96365 96366x2 96368
                    deduct  | 10:00..11:30 | 96365 96366x2 96368
                    sixteen | 11:44..13:30 | 96365 96366x2 96368
                    sixteen | 11:45..13:30 | 96365 96366x2 96367
                    sixteen | 11:45..13:31 | 96365 96366x3 96367
                    sixteen | 11:45..12:15 | 96365 96366x2 96368
                    any     | 11:59..13:30 | 96365 96366x2 96368
                    any     | 12:00..13:31 | 96365 96366x3 96367
                    """)
    void thePolicySaysHowMuchOverlapMakesAnInfusionConcurrent(String value, String times, String bill) {
        // The initial runs from 09:00 to 12:00 and earns two further hours.
        assertThat(facility(bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", times))
                        .with(Switch.CONCURRENT_OVERLAP, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aSequentialInfusionCountsTheMinutesThatAreLeft() {
        // 100 minutes, 30 of them the initial's: 70 are left.
        Coded coded = facility(bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", "11:30..13:10"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366x2 96367");
        assertThat(coded.because("96367")).contains(new Overlap.Sequential(30, 70));
        assertThat(coded.minutes("b")).isEqualTo("30 overlapped, 60 billed 96367, 10 within-unit 96367");
    }

    @Test
    void aConcurrentInfusionSaysWhatCoincides() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", "11:00..11:40"))
                .coded();

        assertThat(coded.because("96368")).contains(new Overlap.Coincides(40, 40));
        assertThat(coded.minutes("b")).isEqualTo("40 overlapped 96368");
    }

    @Test
    void fewerThanSixteenMinutesLeftAreConcurrentAfterAll() {
        assertThat(facility(bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", "11:45..12:15"))
                        .coded()
                        .because("96368"))
                .contains(new Overlap.TooFewLeft(15, 16));
    }

    @Test
    void aConcurrentServiceTakesNoMinutesFromTheOthers() {
        // c coincides with b for twenty of its forty minutes and with the initial for none.
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..11:00"),
                                bag("b", "cefepime", "10:30..11:20"),
                                bag("c", "cefazolin", "11:00..11:40"))
                        .bill())
                .isEqualTo("96365 96366 96367 96368");
    }

    @Test
    void equalStartsPlaceTheLongerFirst() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..12:00"),
                                bag("b", "cefazolin", "12:00..12:40"),
                                bag("c", "cefepime", "12:00..14:00"))
                        .bill())
                .isEqualTo("96365 96366x3 96367 96368");
    }

    @Test
    void equalStartsAndLengthsPlaceADrugWithoutAFirstHourFirst() {
        // Both run from 13:00 to 14:00; cefepime had its first hour at 12:00, so cefazolin is placed before it.
        Coded coded = facility(
                        bag("a", "vancomycin", "08:00..12:00"),
                        bag("b", "cefepime", "12:00..12:30"),
                        bag("c", "cefepime", "13:00..14:00"),
                        bag("d", "cefazolin", "13:00..14:00"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366x3 96367x2");
        assertThat(coded.leftBy("c")).contains("REP-01");
    }

    @Test
    void thenTheCodeOrNameOfTheDrugDecides() {
        // Tobramycin J3260 comes before vancomycin J3373.
        Coded coded = facility(
                        chemo("a", "paclitaxel", "08:00..09:00"),
                        bag("b", "vancomycin", "10:00..11:00"),
                        bag("c", "tobramycin", "10:00..11:00"))
                .coded();

        assertThat(coded.line("96367").administrations()).containsExactly("c");
        assertThat(coded.line("96368").administrations()).containsExactly("b");
    }

    @Test
    void pausedMinutesAreFreeForOthers() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..12:00").paused("10:00..10:30"),
                                bag("b", "cefepime", "10:00..10:30"))
                        .bill())
                .isEqualTo("96365 96366 96367");
    }

    @Test
    void placementGoesByRankBeforeStart() {
        // The second antineoplastic is placed before the premedication that started earlier.
        assertThat(facility(
                                chemo("a", "paclitaxel", "10:00..13:00"),
                                bag("b", "dexamethasone", "08:40..09:30"),
                                chemo("c", "carboplatin", "09:00..09:40"))
                        .bill())
                .isEqualTo("96368 96413 96415x2 96417");
    }

    @Test
    void chemotherapyThatRunsWithinAnotherIsAQuestion() {
        Coded coded = facility(chemo("a", "paclitaxel", "09:00..12:00"), chemo("b", "carboplatin", "10:00..10:45"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96413 96415x2");
        assertThat(coded.left("b")).containsExactly(new Overlap.ChemotherapyTogether("carboplatin", 0, 45));
        assertThat(coded.questions("CON-03")).hasSize(1);
        assertThat(coded.blocked()).isTrue();
    }

    @Test
    void aBiologicCodedLikeChemotherapyIsChemotherapyHere() {
        Given biologic = by(Route.IV_INFUSION, "b", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "10:00..10:45");

        assertThat(facility(chemo("a", "paclitaxel", "09:00..12:00"), biologic).bill())
                .isEqualTo("96413 96415x2");
        assertThat(facility(chemo("a", "paclitaxel", "09:00..12:00"), biologic)
                        .with(Switch.COMPLEX_BIOLOGIC_INTRAVENOUS, "963xx")
                        .bill())
                .isEqualTo("96368 96413 96415x2");
    }

    @Test
    void chemotherapyWithEnoughMinutesOfItsOwnFollows() {
        assertThat(facility(chemo("a", "paclitaxel", "09:00..12:00"), chemo("b", "carboplatin", "11:45..12:30"))
                        .bill())
                .isEqualTo("96413 96415x2 96417");
    }

    @Test
    void chemotherapyWithTooFewMinutesDoesNotCountAsGiven() {
        // The first carboplatin runs wholly beside paclitaxel; the second is the first that counts.
        assertThat(facility(
                                chemo("a", "paclitaxel", "09:00..12:00"),
                                chemo("b", "carboplatin", "10:00..10:45"),
                                chemo("c", "carboplatin", "13:00..13:20"))
                        .bill())
                .isEqualTo("96413 96415x2 96417");
    }

    @Test
    void theInitialKeepsAllItsMinutes() {
        assertThat(facility(bag("a", "cefepime", "09:00..10:00"), bag("b", "vancomycin", "09:00..10:31"))
                        .bill())
                .isEqualTo("96365 96366 96368");
    }

    @Test
    void pushesAndFluidAreNeverConcurrent() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..10:00"),
                                push("b", "ondansetron", "09:10"),
                                fluid("h", "09:00..10:00"))
                        .bill())
                .isEqualTo("96365 96375");
    }

    @Test
    void entriesWithoutClockTimesNeverOverlap() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..10:00"),
                                bag("b", "cefepime", "").minutes(40))
                        .bill())
                .isEqualTo("96365 96367");
    }
}

package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;

import org.basilic.given.Coded;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameDrugAgainTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    each-bag   | 16 | 96365 96366
                    each-bag   | 30 | 96365 96366
                    each-bag   | 31 | 96365 96366x2
                    each-bag   | 90 | 96365 96366x2
                    each-bag   | 91 | 96365 96366x3
                    any-bag-16 | 16 | 96365 96366x2
                    any-bag-16 | 90 | 96365 96366x2
                    any-bag-16 | 91 | 96365 96366x3
                    sum        | 16 | 96365 96366
                    sum        | 50 | 96365 96366
                    sum        | 51 | 96365 96366x2
                    sum        | 91 | 96365 96366x2
                    """)
    void aLaterBagHasNoSecondFirstHourAndThePolicyCountsItsUnits(String value, int minutes, String bill) {
        // The first bag has 100 minutes, which earn one further hour.
        assertThat(facility(bag("a", "vancomycin", "08:00+100"), bag("b", "vancomycin", "12:00+" + minutes))
                        .with(Switch.REPEAT_INFUSION_SAME_DRUG, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void underTheSumThirtyOneMinutesPastTheHourMayComeFromSeveralBags() {
        // 60, 20 and 20 minutes: 100 in all.
        assertThat(facility(
                                bag("a", "vancomycin", "08:00+60"),
                                bag("b", "vancomycin", "12:00+20"),
                                bag("c", "vancomycin", "16:00+20"))
                        .with(Switch.REPEAT_INFUSION_SAME_DRUG, "sum")
                        .bill())
                .isEqualTo("96365 96366");
        assertThat(facility(
                                bag("a", "vancomycin", "08:00+60"),
                                bag("b", "vancomycin", "12:00+20"),
                                bag("c", "vancomycin", "16:00+20"))
                        .bill())
                .isEqualTo("96365");
    }

    @Test
    void anEarlierShorterBagIsTheRepeat() {
        Coded coded = facility(bag("a", "vancomycin", "08:00+40"), bag("b", "vancomycin", "09:00+90"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366");
        assertThat(coded.line("96365").administrations()).containsExactly("b");
        assertThat(coded.because("96366")).contains(new SameDrugAgain.LaterBag("vancomycin", 40, 1, "each-bag"));
    }

    @Test
    void aBagThatEarnsNothingSaysWhy() {
        Coded coded = facility(bag("a", "vancomycin", "08:00+60"), bag("b", "vancomycin", "12:00+30"))
                .coded();

        assertThat(coded.left("b")).containsExactly(new SameDrugAgain.LaterBag("vancomycin", 30, 0, "each-bag"));
        assertThat(coded.minutes("b")).isEqualTo("30 below-threshold");
    }

    @Test
    void chemotherapyRepeatsWithItsOwnExtraHour() {
        assertThat(facility(chemo("a", "etoposide", "08:00+60"), chemo("b", "etoposide", "12:00+40"))
                        .bill())
                .isEqualTo("96413 96415");
    }

    @Test
    void theFirstBagThatKeepsSixteenMinutesHasTheFirstHour() {
        Coded coded = facility(
                        bag("a", "vancomycin", "09:00..12:00"),
                        bag("b", "cefepime", "12:00+16"),
                        bag("c", "cefepime", "14:00+60"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366x3 96367");
        assertThat(coded.line("96367").administrations()).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({"30, 96365 96366x2 96368", "31, 96365 96366x3 96368"})
    void aDrugWhoseFirstBagWasConcurrentRepeatsWhenItRunsAlone(int minutes, String bill) {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..12:00"),
                                bag("b", "cefepime", "10:00..10:40"),
                                bag("c", "cefepime", "13:00+" + minutes))
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aConcurrentBagCountsAsGivenEvenWithoutTheConcurrentCode() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..12:00"),
                                bag("b", "cefazolin", "09:30..10:00"),
                                bag("c", "cefepime", "10:00..10:40"),
                                bag("d", "cefepime", "13:00+60"))
                        .bill())
                .isEqualTo("96365 96366x3 96368");
    }

    @Test
    void aRepeatedBagWithoutSixteenMinutesOfItsOwnEarnsNothingAndIsNeverConcurrent() {
        Coded coded = facility(
                        bag("a", "vancomycin", "09:00..12:00"),
                        bag("b", "cefepime", "08:00+30"),
                        bag("c", "cefepime", "11:20..12:15"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366x2 96367");
        assertThat(coded.left("c")).containsExactly(new SameDrugAgain.TooFew("cefepime", 15, 16));
    }

    @Test
    void aRepeatedBagKeepsItsMinutesFromSixteenOnWhetherOrNotTheyEarnAUnit() {
        // cefazolin coincides with the repeated cefepime for 16 of its 30 minutes.
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..12:00"),
                                bag("b", "cefepime", "12:00..12:30"),
                                bag("c", "cefepime", "13:00..13:20"),
                                bag("d", "cefazolin", "13:04..13:34"))
                        .bill())
                .isEqualTo("96365 96366x2 96367 96368");
    }

    @Test
    void eachSiteGivesADrugItsOwnFirstHour() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00+60").at("left"),
                                bag("b", "vancomycin", "11:00+50").at("right"),
                                bag("c", "vancomycin", "13:00+31").at("left"))
                        .line("left")
                        .separateLine("right")
                        .bill())
                .isEqualTo("96365 96365-59 96366");
    }

    @Test
    void anotherMakersCodeIsAnotherDrug() {
        assertThat(facility(
                                by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60")
                                        .hcpcs("J1745"),
                                by(Route.IV_INFUSION, "b", "infliximab", null, "12:00+50")
                                        .hcpcs("Q5103"))
                        .bill())
                .isEqualTo("96413 96417");
    }

    @ParameterizedTest
    @CsvSource({"drug x, drug x, 96365 96366", "drug x, drug y, 96365 96367"})
    void forUnlistedCodesTheNamesTellDrugsApart(String one, String other, String bill) {
        assertThat(facility(
                                bag("a", one, "09:00+60").hcpcs("J3490"),
                                bag("b", other, "12:00+50").hcpcs("J3490"))
                        .bill())
                .isEqualTo(bill);
    }
}

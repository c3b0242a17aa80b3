package org.basilic.rules.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BagChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00..09:45       | 09:45..10:31       | 96365 96366
                    09:00..09:45       | 09:40..10:31       | 96365 96366
                    09:00:00..09:45:10 | 09:45:50..10:31:40 | 96365 96366
                    09:00..09:45       | 09:46..10:32       | 96365 96366
                    09:00..09:45       | 09:46..10:16       | 96365
                    09:00..09:45       | 10:00..10:30       | 96365
                    """)
    void theNextBagContinuesTheInfusionWhenItStartsNoLaterThanTheMinuteOfTheStop(
            String first, String second, String bill) {
        // A later bag apart from the first earns its first unit of the extra-hour code at 31 minutes of its own.
        assertThat(facility(bag("a", "vancomycin", first), bag("b", "vancomycin", second))
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void touchingBagsSayThatTheyAreOneInfusion() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..09:45"), bag("b", "vancomycin", "09:45..10:31"))
                .coded();

        assertThat(coded.because("96365")).contains(new BagChange.OneInfusion(2, 91));
        assertThat(coded.line("96365").administrations()).containsExactly("a", "b");
    }

    @Test
    void aGapOfOneMinuteIsABreak() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..10:00"), bag("b", "vancomycin", "10:01..11:01"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366");
        assertThat(coded.rules("96365")).doesNotContain("T-07");
        assertThat(coded.rules("96366")).contains("REP-01");
    }

    @Test
    void overlappingBagsCountTheirMinutesOnce() {
        assertThat(facility(bag("a", "vancomycin", "09:00..10:00"), bag("b", "vancomycin", "09:30..10:30"))
                        .bill())
                .isEqualTo("96365");
    }

    @Test
    void manyBagsOfOneDrugAreOneInfusionWhateverTheirOrderInTheRecord() {
        assertThat(facility(
                                bag("c", "vancomycin", "10:00..10:31"),
                                bag("a", "vancomycin", "09:00..09:30"),
                                bag("b", "vancomycin", "09:30..10:00"))
                        .bill())
                .isEqualTo("96365 96366");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0  | 1  | 96365
                    1  | 1  | 96365 96366
                    1  | 2  | 96365
                    15 | 15 | 96365 96366
                    15 | 16 | 96365
                    7  | 8  | 96365
                    8  | 8  | 96365 96366
                    """)
    void aPolicyMayAllowAGapWhoseMinutesDoNotCount(String value, int gap, String bill) {
        // 61 and 30 minutes: together 91, apart neither earns a further unit.
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..10:01"),
                                bag("b", "vancomycin", "10:%02d+30".formatted(1 + gap)))
                        .with(Switch.INFUSION_BAG_CHANGE_GAP, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void bagsOfTwoDrugsAreTwoInfusions() {
        assertThat(facility(bag("a", "vancomycin", "09:00..10:00"), bag("b", "cefepime", "10:00..11:00"))
                        .bill())
                .isEqualTo("96365 96367");
    }

    @Test
    void bagsAtTwoSitesAreTwoInfusions() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..10:00").at("left"),
                                bag("b", "vancomycin", "10:00..10:50").at("right"))
                        .line("left")
                        .separateLine("right")
                        .bill())
                .isEqualTo("96365 96365-59");
    }

    @Test
    void entriesWithoutCodeOrNameAreNeverTheSameDrug() {
        Given first = by(Route.IV_INFUSION, "a", null, DrugClass.THERAPEUTIC, "09:00..10:00");
        Given second = by(Route.IV_INFUSION, "b", null, DrugClass.THERAPEUTIC, "10:00..11:00");

        assertThat(facility(first, second).bill()).isEqualTo("96365 96367");
    }

    @Test
    void entriesWithoutClockTimesNeverJoin() {
        assertThat(facility(
                                bag("a", "vancomycin", "").minutes(60),
                                bag("b", "vancomycin", "").minutes(30))
                        .bill())
                .isEqualTo("96365");
        assertThat(facility(
                                bag("a", "vancomycin", "").minutes(60),
                                bag("b", "vancomycin", "").minutes(31))
                        .bill())
                .isEqualTo("96365 96366");
    }

    @Test
    void touchingAttendedPushesAreTwoPushes() {
        assertThat(facility(
                                push("a", "phenytoin", "09:00..09:10").attended(true),
                                push("b", "phenytoin", "09:10..09:20").attended(true))
                        .bill())
                .isEqualTo("96374");
    }

    @Test
    void touchingShortBagsAreOneInfusion() {
        assertThat(facility(bag("a", "vancomycin", "09:00..09:10"), bag("b", "vancomycin", "09:10..09:20"))
                        .bill())
                .isEqualTo("96365");
    }
}

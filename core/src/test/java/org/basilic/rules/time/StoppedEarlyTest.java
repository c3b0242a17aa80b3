package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.Discontinued;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoppedEarlyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15  | 96374
                    16  | 96365
                    91  | 96365 96366
                    """)
    void theMinutesThatRanCountAndNothingMarksThem(int minutes, String bill) {
        Coded coded = facility(bag("a", "iron sucrose", "09:00+" + minutes).stopped(Discontinued.ADVERSE_REACTION))
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.rules("96365")).doesNotContain("T-08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"53", "52", "74"})
    void aPolicyMayMarkTheFirstHourAlone(String modifier) {
        Coded coded = office(chemo("a", "oxaliplatin", "09:00+91").stopped(Discontinued.PATIENT_REQUEST))
                .with(Switch.STOPPED_INFUSION, modifier)
                .coded();

        assertThat(coded.bill()).isEqualTo("96413-" + modifier + " 96415");
        assertThat(coded.because("96413")).contains(new StoppedEarly.Marked(modifier, Discontinued.PATIENT_REQUEST));
    }

    @ParameterizedTest
    @CsvSource({"minutes, 96374", "53, 96365-53"})
    void markedItIsTheInfusionThatWasOrderedHoweverShortItRan(String value, String bill) {
        assertThat(office(bag("a", "iron sucrose", "09:00+10").stopped(Discontinued.ADVERSE_REACTION))
                        .with(Switch.STOPPED_INFUSION, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void everyDiscontinuedInfusionIsMarkedAndNoOther() {
        assertThat(office(
                                chemo("a", "oxaliplatin", "09:00+60"),
                                chemo("b", "paclitaxel", "10:00+40").stopped(Discontinued.OTHER),
                                bag("c", "cefepime", "12:00+40").stopped(Discontinued.OTHER))
                        .with(Switch.STOPPED_INFUSION, "53")
                        .bill())
                .isEqualTo("96367-53 96413 96417-53");
    }

    @Test
    void anArterialFirstHourIsMarkedToo() {
        assertThat(facility(by(Route.INTRA_ARTERIAL_INFUSION, "a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00+40")
                                .stopped(Discontinued.OTHER))
                        .with(Switch.STOPPED_INFUSION, "74")
                        .bill())
                .isEqualTo("96422-74");
    }

    @Test
    void theFirstHourOfDiscontinuedHydrationIsMarkedToo() {
        assertThat(facility(fluid("h", "09:00+40").stopped(Discontinued.PATIENT_REQUEST))
                        .with(Switch.STOPPED_INFUSION, "74")
                        .bill())
                .isEqualTo("96360-74");
    }

    @Test
    void theFirstHourOfADiscontinuedSubcutaneousInfusionIsMarkedToo() {
        assertThat(office(by(Route.SUBCUTANEOUS_INFUSION, "s", "rozanolixizumab", DrugClass.THERAPEUTIC, "09:00+40")
                                .on(Pump.PORTABLE)
                                .stopped(Discontinued.OTHER))
                        .with(Switch.STOPPED_INFUSION, "53")
                        .bill())
                .isEqualTo("96369-53");
    }

    @Test
    void aPushIsNoInfusionAndIsNotMarked() {
        assertThat(office(push("a", "ondansetron", "09:00").stopped(Discontinued.OTHER))
                        .with(Switch.STOPPED_INFUSION, "53")
                        .bill())
                .isEqualTo("96374");
    }
}

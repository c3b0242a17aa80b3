package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.push;

import org.basilic.given.Chart;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.rules.diagnosis.AnaemiaSequence.AdverseEffectMissing;
import org.basilic.rules.diagnosis.AnaemiaSequence.OfChemotherapy;
import org.basilic.rules.diagnosis.AnaemiaSequence.OfNeoplasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnaemiaSequenceTest {

    private static Chart iron() {
        return facility(bag("a", "iron sucrose", "09:00+30"));
    }

    private static Chart epoetin() {
        return facility(by(Route.SUBCUTANEOUS, "a", "epoetin alfa", DrugClass.THERAPEUTIC, ""));
    }

    @Test
    void anaemiaOfTheNeoplasmGoesAfterIt() {
        Diagnosed before = Diagnosed.with(iron(), "D63.0", "C18.9");

        assertThat(before.found(AnaemiaSequence.CARD)).containsExactly(new OfNeoplasm("D63.0"));
        assertThat(before.findings(AnaemiaSequence.CARD)).containsExactly("warning");
        assertThat(Diagnosed.with(iron(), "C18.9", "D63.0").found()).isEmpty();
    }

    @Test
    void anaemiaOfTheTreatmentGoesBeforeTheNeoplasmWhenItIsTreated() {
        assertThat(Diagnosed.with(epoetin(), "C18.9", "D64.81", "T45.1X5A").found(AnaemiaSequence.CARD))
                .containsExactly(new OfChemotherapy("D64.81"));
        assertThat(Diagnosed.with(epoetin(), "D64.81", "C18.9", "T45.1X5A").found(AnaemiaSequence.CARD))
                .isEmpty();
    }

    @Test
    void anAnaemiaThatTheVisitDoesNotTreatMayStandLater() {
        Chart ondansetron = facility(push("a", "ondansetron", "09:00"));

        assertThat(Diagnosed.with(ondansetron, "C18.9", "D64.81", "T45.1X5A").found(AnaemiaSequence.CARD))
                .isEmpty();
    }

    @Test
    void theAdverseEffectIsAskedForBesideIt() {
        Diagnosed without = Diagnosed.with(epoetin(), "D64.81", "C18.9");

        assertThat(without.found(AnaemiaSequence.CARD)).containsExactly(new AdverseEffectMissing("D64.81"));
        assertThat(without.findings(AnaemiaSequence.CARD)).containsExactly("warning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T45.1X5A", "T45.1X5D", "T45.1X5S", "t451x5a"})
    void anyEncounterForTheAdverseEffectIsEnough(String adverseEffect) {
        assertThat(Diagnosed.with(epoetin(), "D64.81", "C18.9", adverseEffect).found(AnaemiaSequence.CARD))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T45.1X1A", "T45.1X6A", "T45.2X5A"})
    void poisoningUnderdosingAndOtherDrugsAreNoSuchEffect(String other) {
        assertThat(Diagnosed.with(epoetin(), "D64.81", "C18.9", other).found(AnaemiaSequence.CARD))
                .containsExactly(new AdverseEffectMissing("D64.81"));
    }

    @Test
    void otherAnaemiasAreLeftAlone() {
        assertThat(Diagnosed.with(iron(), "D50.9", "C18.9").found()).isEmpty();
        assertThat(Diagnosed.with(iron(), "D63.1", "N18.4").found()).isEmpty();
    }

    @Test
    void withoutANeoplasmThereIsNoOrder() {
        assertThat(Diagnosed.with(iron(), "D63.0").found(AnaemiaSequence.CARD)).isEmpty();
    }

    @Test
    void anaemiaOfTheNeoplasmGoesAfterItInAVisitForChemotherapyToo() {
        assertThat(Diagnosed.with(facility(chemo("a", "paclitaxel", "09:00+60")), "Z51.11", "D63.0", "C50.911")
                        .found())
                .contains(new OfNeoplasm("D63.0"));
    }

    @Test
    void theAdverseEffectIsAskedForInAVisitForChemotherapyToo() {
        Chart both = facility(
                chemo("a", "paclitaxel", "09:00+60"),
                by(Route.SUBCUTANEOUS, "b", "epoetin alfa", DrugClass.THERAPEUTIC, ""));

        assertThat(Diagnosed.with(both, "Z51.11", "C50.911", "D64.81").found(AnaemiaSequence.CARD))
                .containsExactly(new AdverseEffectMissing("D64.81"));
    }

    @Test
    void theAdverseEffectIsAskedForWhereTheNeoplasmIsMissingAsWell() {
        assertThat(Diagnosed.with(epoetin(), "D64.81").found(AnaemiaSequence.CARD))
                .contains(new AdverseEffectMissing("D64.81"));
    }

    @Test
    void neutropeniaOfChemotherapyAsksForTheAdverseEffectToo() {
        Chart filgrastim = office(by(Route.SUBCUTANEOUS, "a", "filgrastim", DrugClass.THERAPEUTIC, "")
                .hcpcs("J1442"));

        assertThat(Diagnosed.with(filgrastim, "D70.1", "C50.911").found()).isNotEmpty();
    }
}

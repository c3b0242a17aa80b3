package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.push;

import org.basilic.given.Chart;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.rules.diagnosis.NeoplasmTreatment.Missing;
import org.basilic.rules.diagnosis.NeoplasmTreatment.NotFirst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeoplasmTreatmentTest {

    private static Chart paclitaxel() {
        return facility(chemo("a", "paclitaxel", "09:00+60"));
    }

    private static Given pembrolizumab(String id, String times) {
        return chemo(id, "pembrolizumab", times);
    }

    private static Given biologic(String drug) {
        return by(Route.IV_INFUSION, "a", drug, DrugClass.COMPLEX_BIOLOGIC, "09:00+60");
    }

    @Test
    void theEncounterCodeFirstAndTheNeoplasmNextIsTheOrder() {
        assertThat(Diagnosed.with(paclitaxel(), "Z51.11", "C50.911").found()).isEmpty();
    }

    @Test
    void whatComplicatesTheTreatmentStandsAfterThem() {
        assertThat(Diagnosed.with(paclitaxel(), "Z51.11", "C50.911", "D70.1", "T45.1X5A")
                        .found())
                .isEmpty();
    }

    @Test
    void chemotherapyOfANeoplasmWithoutItsEncounterCodeIsAWarning() {
        Diagnosed diagnosed = Diagnosed.with(paclitaxel(), "C50.911");

        assertThat(diagnosed.found()).containsExactly(new Missing("paclitaxel", "Z51.11"));
        assertThat(diagnosed.findings(NeoplasmTreatment.CARD)).containsExactly("warning a");
        assertThat(diagnosed.found().get(0).inWords()).contains("paclitaxel", "Z51.11");
    }

    @Test
    void immunotherapyHasAnEncounterCodeOfItsOwn() {
        Chart alone = facility(pembrolizumab("a", "09:00+30"));

        assertThat(Diagnosed.with(alone, "C34.90").found()).containsExactly(new Missing("pembrolizumab", "Z51.12"));
        assertThat(Diagnosed.with(facility(pembrolizumab("a", "09:00+30")), "Z51.11", "C34.90")
                        .found(NeoplasmTreatment.CARD))
                .containsExactly(new Missing("pembrolizumab", "Z51.12"));
        assertThat(Diagnosed.with(facility(pembrolizumab("a", "09:00+30")), "Z51.12", "C34.90")
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z51.11", "Z51.12"})
    void anAntibodyAgainstACancerMayGoWithEither(String encounterCode) {
        assertThat(Diagnosed.with(facility(chemo("a", "rituximab", "09:00+60")), encounterCode, "C83.398")
                        .found(NeoplasmTreatment.CARD))
                .isEmpty();
    }

    @Test
    void twoEncounterCodesMayStandInEitherOrder() {
        for (String[] order : new String[][] {{"Z51.11", "Z51.12", "C34.90"}, {"Z51.12", "Z51.11", "C34.90"}}) {
            Chart both = facility(chemo("a", "carboplatin", "09:00+60"), pembrolizumab("b", "10:30+30"));

            assertThat(Diagnosed.with(both, order).found()).isEmpty();
        }
    }

    @Test
    void twoDrugsThatLackTheSameCodeAreOneFinding() {
        Chart both = facility(chemo("a", "carboplatin", "09:00+60"), chemo("b", "paclitaxel", "10:30+60"));

        assertThat(Diagnosed.with(both, "C34.90").found(NeoplasmTreatment.CARD)).hasSize(1);
    }

    @Test
    void radiationTheSameDayMayStandFirst() {
        assertThat(Diagnosed.with(paclitaxel(), "Z51.0", "Z51.11", "C50.911").found(NeoplasmTreatment.CARD))
                .isEmpty();
    }

    @Test
    void theNeoplasmBeforeTheEncounterCodeIsAWarning() {
        Diagnosed diagnosed = Diagnosed.with(paclitaxel(), "c50911", "z5111");

        assertThat(diagnosed.found()).containsExactly(new NotFirst("Z51.11", "C50.911"));
        assertThat(diagnosed.findings(NeoplasmTreatment.CARD)).containsExactly("warning");
    }

    @Test
    void aComplicationBeforeTheEncounterCodeIsAWarning() {
        assertThat(Diagnosed.with(paclitaxel(), "R11.0", "Z51.11", "C50.911").found())
                .containsExactly(new NotFirst("Z51.11", "R11.0"));
    }

    @Test
    void hormonesAreNeitherOfTheTwo() {
        Chart leuprolide = office(by(Route.INTRAMUSCULAR, "a", "leuprolide", DrugClass.HORMONAL_ANTINEOPLASTIC, ""));

        assertThat(Diagnosed.with(leuprolide, "C61").found(NeoplasmTreatment.CARD))
                .isEmpty();
    }

    @Test
    void drugsThatOnlyGoWithATreatmentAskForNoEncounterCode() {
        assertThat(Diagnosed.with(facility(push("a", "ondansetron", "09:00")), "C18.9")
                        .found())
                .isEmpty();
    }

    @Test
    void aBiologicForAnotherListedConditionAsksForNone() {
        assertThat(Diagnosed.with(facility(biologic("infliximab")), "K50.90", "C18.9")
                        .found())
                .isEmpty();
        assertThat(Diagnosed.with(facility(chemo("a", "rituximab", "09:00+60")), "M05.79", "C50.911")
                        .found(NeoplasmTreatment.CARD))
                .isEmpty();
    }

    @Test
    void aNeoplasmThatIsNotTreatedHasNoOrder() {
        assertThat(Diagnosed.with(facility(push("a", "ondansetron", "09:00")), "C18.9", "Z51.11")
                        .found(NeoplasmTreatment.CARD))
                .isEmpty();
    }

    @Test
    void aVisitWithoutANeoplasmIsLeftAlone() {
        assertThat(Diagnosed.with(facility(chemo("a", "methotrexate", "09:00+60")), "M05.79")
                        .found(NeoplasmTreatment.CARD))
                .isEmpty();
    }

    @Test
    void aComplicationBetweenTheEncounterCodeAndTheNeoplasmIsAWarning() {
        assertThat(Diagnosed.with(paclitaxel(), "Z51.11", "R11.0", "C50.911").findings(NeoplasmTreatment.CARD))
                .containsExactly("warning");
    }
}

package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.coding.Explain;
import org.basilic.given.Chart;
import org.basilic.model.AccessKind;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PointersTest {

    private static Chart infliximabAfter(String... drugs) {
        Chart chart = facility(by(Route.IV_INFUSION, "z", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "10:00+60"));
        for (int i = 0; i < drugs.length; i++) {
            chart.also(push("a" + i, drugs[i], "09:0" + i));
        }
        return chart;
    }

    @Test
    void chemotherapyPointsToItsEncounterCodeAndThenToTheNeoplasm() {
        assertThat(Diagnosed.with(facility(chemo("a", "paclitaxel", "09:00+91")), "Z51.11", "C50.911", "R11.0")
                        .pointers())
                .isEqualTo("96413 1 2; 96415 1 2");
    }

    @Test
    void theOrderIsThatOfTheDrugAndNotThatOfTheRecord() {
        assertThat(Diagnosed.with(facility(chemo("a", "paclitaxel", "09:00+60")), "Z79.899", "C50.911", "Z51.11")
                        .pointers())
                .isEqualTo("96413 3 2");
    }

    @Test
    void immunotherapyPointsToItsOwnEncounterCode() {
        assertThat(Diagnosed.with(facility(chemo("a", "pembrolizumab", "09:00+30")), "Z51.11", "Z51.12", "C34.90")
                        .pointers())
                .isEqualTo("96413 2 3");
    }

    @Test
    void eachDrugOfAVisitPointsToItsOwnDiagnoses() {
        Chart visit = facility(
                chemo("a", "paclitaxel", "09:00+60"),
                push("b", "ondansetron", "08:50"),
                fluid("h", "10:30+60"),
                bag("c", "iron sucrose", "12:00+30"));

        assertThat(Diagnosed.with(visit, "Z51.11", "C50.911", "R11.0", "D50.9", "E86.0")
                        .pointers())
                .isEqualTo("96413 1 2; 96361 5 3 1; 96367 4; 96375 3 2 1");
    }

    @Test
    void moreThanOneDiagnosisOfARankStandInTheOrderOfTheRecord() {
        assertThat(Diagnosed.with(facility(bag("a", "iron sucrose", "09:00+30")), "N18.4", "D50.9", "D63.1", "D50.0")
                        .pointers())
                .isEqualTo("96365 2 4 1 3");
    }

    @Test
    void aLinePointsToFourAtMost() {
        Diagnosed diagnosed = Diagnosed.with(
                facility(fluid("h", "09:00+91")), "R42", "R55", "E87.1", "R11.2", "E86.0", "R19.7", "I95.9");

        assertThat(diagnosed.pointers()).isEqualTo("96360 1 2 4 5; 96361 1 2 4 5");
    }

    @Test
    void fourAtMostAreTakenOfThoseChartedForTheDrug() {
        Chart chart = office(push("a", "ondansetron", "09:00").diagnoses("R42", "R55", "R11.2", "R19.7", "I95.9"));

        assertThat(Diagnosed.with(chart, "I95.9", "R19.7", "R11.2", "R55", "R42")
                        .pointers())
                .isEqualTo("96374 5 4 3 2");
    }

    @Test
    void whatIsChartedForTheDrugWins() {
        Chart chart = facility(
                chemo("a", "methotrexate", "09:00+60").diagnoses("C50.911"), push("b", "ondansetron", "08:50"));

        assertThat(Diagnosed.with(chart, "Z51.11", "C50.911", "R11.0").pointers())
                .isEqualTo("96413 2; 96375 3 2 1");
    }

    @ParameterizedTest
    @CsvSource({"R11.2", "R112", "r11.2", "r112"})
    void howItIsWrittenThereDoesNotMatter(String charted) {
        assertThat(Diagnosed.with(office(push("a", "ketorolac", "09:00").diagnoses(charted)), "Z79.899", "r112")
                        .pointers())
                .isEqualTo("96374 2");
    }

    @Test
    void oneDiagnosisChartedTwiceForTheDrugIsPointedToOnce() {
        Chart chart = office(push("a", "ondansetron", "09:00").diagnoses("R11.2", "r112"));

        assertThat(Diagnosed.with(chart, "Z79.899", "R11.2").pointers()).isEqualTo("96374 2");
    }

    @Test
    void hydrationChartedForSomethingPointsThere() {
        assertThat(Diagnosed.with(facility(fluid("h", "09:00+91").diagnoses("R19.7")), "E86.0", "R19.7")
                        .pointers())
                .isEqualTo("96360 2; 96361 2");
    }

    @Test
    void aLineOfSeveralAdministrationsPointsWhereEachOfThemPoints() {
        Chart chart = office(
                shot("a", "ondansetron"),
                shot("b", "ceftriaxone"),
                by(Route.INTRAMUSCULAR, "c", "iron dextran", DrugClass.THERAPEUTIC, ""));

        Diagnosed diagnosed = Diagnosed.with(chart, "A41.9", "R11.2", "D50.9", "Z79.899");

        assertThat(diagnosed.result().lines().get(0).units()).isEqualTo(3);
        assertThat(diagnosed.pointers()).isEqualTo("96372 2 1 3");
    }

    @Test
    void ofSeveralAdministrationsTooFourAtMost() {
        Chart chart = office(
                shot("a", "ketorolac").diagnoses("Z79.899", "R42"),
                shot("b", "famotidine").diagnoses("R42", "R55", "R11.2"),
                shot("c", "ceftriaxone").diagnoses("A41.9"));

        assertThat(Diagnosed.with(chart, "Z79.899", "R42", "R55", "R11.2", "A41.9")
                        .pointers())
                .isEqualTo("96372 1 2 3 4");
    }

    @Test
    void theOrderOfTheRecordsAdministrationsChangesNothing() {
        String one = Diagnosed.with(
                        facility(push("b", "ondansetron", "08:50"), chemo("a", "paclitaxel", "09:00+60")),
                        "Z51.11",
                        "C50.911",
                        "R11.0")
                .pointers();
        String other = Diagnosed.with(
                        facility(chemo("a", "paclitaxel", "09:00+60"), push("b", "ondansetron", "08:50")),
                        "Z51.11",
                        "C50.911",
                        "R11.0")
                .pointers();

        assertThat(one).isEqualTo(other).isEqualTo("96413 1 2; 96375 3 2 1");
    }

    @Test
    void aDrugUsedForHydrationPointsWithItsLineToACauseOfHydration() {
        Chart chart = facility(bag("a", "potassium chloride", "09:00+91").purpose(Purpose.HYDRATION));

        Diagnosed diagnosed = Diagnosed.with(chart, "Z79.899", "E86.0");

        assertThat(diagnosed.pointers()).doesNotContain("96360 1");
    }

    @Test
    void servicesPointNowhere() {
        Chart chart = office(push("a", "ondansetron", "09:00"))
                .visitService("99213", true)
                .service("80053");

        assertThat(Diagnosed.with(chart, "R11.2", "Z79.899").pointers()).isEqualTo("96374 1; 80053; 99213");
    }

    @Test
    void theFlushOfAPortPointsToItsCare() {
        Chart flush =
                office(push("a", "heparin", "09:00").purpose(Purpose.FLUSH)).line("port", AccessKind.PORT);

        Diagnosed diagnosed = Diagnosed.with(flush, "C50.911", "Z45.2");

        assertThat(diagnosed.pointers()).isEqualTo("96523 2");
        assertThat(diagnosed.found()).isEmpty();
    }

    @Test
    void withoutADiagnosisNoLinePointsAnywhere() {
        assertThat(Diagnosed.with(facility(chemo("a", "paclitaxel", "09:00+91")))
                        .pointers())
                .isEqualTo("96413; 96415");
    }

    @Test
    void anUncheckedDrugPointsWhereTheFirstSupportedOnePoints() {
        assertThat(Diagnosed.with(infliximabAfter("exampline"), "Z79.899", "M05.79")
                        .pointers())
                .isEqualTo("96413 2; 96375 2");
    }

    @Test
    void anAntineoplasticOrBiologicLeadsBeforeAnEarlierPush() {
        assertThat(Diagnosed.with(infliximabAfter("ondansetron", "exampline"), "Z79.899", "R11.2", "M05.79")
                        .pointers())
                .isEqualTo("96413 3; 96375 2 3");
    }

    @Test
    void anUncheckedDrugWithADiagnosisOfItsOwnKeepsIt() {
        Chart chart = facility(
                push("a", "exampline", "08:50").diagnoses("Z79.899"),
                by(Route.IV_INFUSION, "b", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"));

        assertThat(Diagnosed.with(chart, "Z79.899", "M05.79").pointers()).isEqualTo("96413 2; 96375 1");
    }

    @ParameterizedTest
    @EnumSource(Explain.class)
    void howMuchIsExplainedDoesNotChangeThem(Explain explain) {
        Chart chart = facility(chemo("a", "paclitaxel", "09:00+91"), push("b", "ondansetron", "08:50"))
                .explain(explain);

        Diagnosed diagnosed = Diagnosed.with(chart, "C50.911", "Z51.11", "R11.0", "W20.8XXA");

        assertThat(diagnosed.pointers()).isEqualTo("96413 2 1; 96375 3 1 2; 96415 2 1");
        assertThat(diagnosed.found()).hasSize(2);
    }

    @Test
    void theLinesOfADrugAndOfItsWastePointWhereItsAdministrationPoints() {
        Chart chart = office(drug("a", "J1745")
                .dose("350 mg")
                .opened("4 x 100 mg single-dose")
                .wasted("50 mg"));

        assertThat(Diagnosed.with(chart, "I10", "M05.79").pointers()).isEqualTo("96413 2; J1745 2; J1745 2");
    }

    @Test
    void theDrugLineOfAFluidPointsToTheCauseOfHydrationAsItsAdministrationDoes() {
        Chart chart = facility(fluid("h", "09:00+60").hcpcs("J7030").dose("1000 mL"));

        assertThat(Diagnosed.with(chart, "I10", "E86.0").pointers()).isEqualTo("96360 2; J7030 2");
    }
}

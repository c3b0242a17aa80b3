package org.basilic.rules.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArterialTest {

    private static Given artery(String id, String drug, DrugClass drugClass, String times) {
        return by(Route.INTRA_ARTERIAL_INFUSION, id, drug, drugClass, times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15  | 96420
                    16  | 96422
                    90  | 96422
                    91  | 96422 96423
                    151 | 96422 96423x2
                    """)
    void chemotherapyByArteryGoesByMinutes(int minutes, String bill) {
        assertThat(facility(artery("a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00+" + minutes))
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void attendanceCountsAsForVeins() {
        assertThat(facility(artery("a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00+30")
                                .attended(true))
                        .bill())
                .isEqualTo("96420");
    }

    @ParameterizedTest
    @CsvSource({"480, 96422 96423x7", "481, 96425"})
    void moreThanEightHoursOnACarriedPumpHaveACodeOfTheirOwn(int minutes, String bill) {
        assertThat(facility(artery("a", "floxuridine", DrugClass.CHEMOTHERAPY, "09:00+" + minutes)
                                .on(Pump.IMPLANTABLE))
                        .bill())
                .isEqualTo(bill);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    30 | 96422 96423
                    31 | 96422 96423x2
                    90 | 96422 96423x2
                    91 | 96422 96423x3
                    """)
    void theLongestHasTheFirstHourAndEveryFurtherOneAddsUnitsWithAQuestion(int minutes, String bill) {
        Coded coded = facility(
                        artery("a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00+" + minutes),
                        artery("b", "cisplatin", DrugClass.CHEMOTHERAPY, "14:00+120"))
                .coded();

        assertThat(coded.line("96422").administrations()).containsExactly("b");
        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.questions("IA-01")).hasSize(1);
    }

    @Test
    void aFurtherOneThatEarnsNothingSaysSo() {
        Coded coded = facility(
                        artery("a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00+60"),
                        artery("b", "cisplatin", DrugClass.CHEMOTHERAPY, "11:00+30"))
                .coded();

        assertThat(coded.left("b")).containsExactly(new Arterial.Further("cisplatin", 30, 0));
    }

    @Test
    void touchingBagsAreOneInfusion() {
        assertThat(facility(
                                artery("a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00..09:45"),
                                artery("b", "melphalan", DrugClass.CHEMOTHERAPY, "09:45..10:31"))
                        .bill())
                .isEqualTo("96422 96423");
    }

    @Test
    void aTherapeuticDrugHasAnInjectionCodeAlone() {
        assertThat(facility(by(Route.INTRA_ARTERIAL_PUSH, "a", "papaverine", DrugClass.THERAPEUTIC, "09:00"))
                        .bill())
                .isEqualTo("96373");

        Coded infused = facility(artery("a", "papaverine", DrugClass.THERAPEUTIC, "09:00+60"))
                .coded();
        assertThat(infused.bill()).isEmpty();
        assertThat(infused.left("a")).containsExactly(new Arterial.NoCode("papaverine"));
        assertThat(infused.blocked()).isTrue();
    }

    @Test
    void itStandsOutsideTheLadderOfTheVeins() {
        assertThat(facility(
                                artery("a", "melphalan", DrugClass.CHEMOTHERAPY, "09:00+60"),
                                chemo("b", "carboplatin", "09:00+50"),
                                push("c", "ondansetron", "08:30"))
                        .bill())
                .isEqualTo("96375 96413 96422");
    }
}

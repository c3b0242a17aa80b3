package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;

import org.basilic.given.Chart;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.rules.diagnosis.OtherThanNeoplasm.NoNeoplasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherThanNeoplasmTest {

    private static Chart methotrexate() {
        return office(by(Route.INTRAMUSCULAR, "a", "methotrexate", DrugClass.CHEMOTHERAPY, ""));
    }

    private static Chart infliximab() {
        return facility(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"));
    }

    @Test
    void theConditionAloneIsTheAnswer() {
        Diagnosed arthritis = Diagnosed.with(methotrexate(), "M05.79");
        Diagnosed crohn = Diagnosed.with(infliximab(), "K50.90");

        assertThat(arthritis.found()).isEmpty();
        assertThat(arthritis.pointers()).isEqualTo("96401 1");
        assertThat(crohn.found()).isEmpty();
        assertThat(crohn.pointers()).isEqualTo("96413 1");
    }

    @ParameterizedTest
    @CsvSource({"Z51.11, M05.79", "M05.79, Z51.11", "Z51.12, K50.90", "Z51.0, M05.79"})
    void anEncounterCodeForANeoplasmWithoutOneIsAWarningThatAsks(String one, String other) {
        Diagnosed diagnosed = Diagnosed.with(methotrexate(), one, other);
        String encounterCode = one.startsWith("Z") ? one : other;

        assertThat(diagnosed.found(OtherThanNeoplasm.CARD)).containsExactly(new NoNeoplasm(encounterCode));
        assertThat(diagnosed.findings(OtherThanNeoplasm.CARD)).containsExactly("warning");
        assertThat(diagnosed.questions(OtherThanNeoplasm.CARD)).hasSize(1);
    }

    @Test
    void aBiologicAgainstAnInflammationIsNoImmunotherapyOfANeoplasm() {
        assertThat(Diagnosed.with(infliximab(), "Z51.12", "K50.90").found(OtherThanNeoplasm.CARD))
                .containsExactly(new NoNeoplasm("Z51.12"));
    }

    @ParameterizedTest
    @CsvSource({"C50.911", "D05.11", "D46.9", "D49.3", "C4A.9", "C7A.00", "D3A.00"})
    void anyNeoplasmBesideTheEncounterCodeIsEnough(String neoplasm) {
        assertThat(Diagnosed.with(facility(chemo("a", "carboplatin", "09:00+60")), "Z51.11", neoplasm)
                        .found(OtherThanNeoplasm.CARD))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"D50.9", "B99.9", "Z85.3"})
    void neighboursOfTheNeoplasmsAreNone(String other) {
        assertThat(Diagnosed.with(facility(chemo("a", "carboplatin", "09:00+60")), "Z51.11", other)
                        .found(OtherThanNeoplasm.CARD))
                .containsExactly(new NoNeoplasm("Z51.11"));
    }

    @Test
    void whereNothingWasGivenNothingIsSaid() {
        assertThat(Diagnosed.with(office().service("80053"), "Z51.11").found()).isEmpty();
    }

    @Test
    void aNeoplasmThatNothingWasGivenForDoesNotExcuseTheEncounterCode() {
        assertThat(Diagnosed.with(infliximab(), "Z51.12", "K50.90", "C18.9").findings(OtherThanNeoplasm.CARD))
                .containsExactly("warning");
    }
}

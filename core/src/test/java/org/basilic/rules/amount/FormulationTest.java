package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.by;

import org.basilic.given.Coded;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulationTest {

    @ParameterizedTest
    @CsvSource({"ondansetron, 8 mg", "acetaminophen, 650 mg", "dexamethasone, 12 mg"})
    void aTabletIsNotTheInjectionOfItsName(String drug, String dose) {
        Coded coded = facility(by(Route.ORAL, "a", drug, null, "").dose(dose)).coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.foundOfDrugs()).contains("info DRUG-07");
        assertThat(coded.blocked()).isFalse();
    }

    @Test
    void theCodeOfAnInjectionBesideTheMouthIsAskedAbout() {
        Coded coded = facility(
                        by(Route.ORAL, "a", null, null, "").hcpcs("J2405").dose("8 mg"))
                .coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.questions("DRUG-07")).containsExactly("Which product of J2405 was given, and by which route?");
        assertThat(coded.blocked()).isTrue();
    }

    @Test
    void anInjectionIsLeftAlone() {
        assertThat(facility(by(Route.IV_PUSH, "a", "ondansetron", null, "09:00").dose("8 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J2405x8");
    }

    @Test
    void aPatchForTheSkinKeepsItsCode() {
        assertThat(facility(by(Route.TOPICAL, "a", null, null, "")
                                .hcpcs("J7336")
                                .dose("280 cm2"))
                        .coded()
                        .drugs())
                .contains("J7336");
    }
}

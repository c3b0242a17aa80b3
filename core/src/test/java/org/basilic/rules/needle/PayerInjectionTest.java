package org.basilic.rules.needle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerInjectionTest {

    @ParameterizedTest
    @CsvSource({
        "benralizumab, J0517, 96372",
        "benralizumab, J0517, 96401",
        "octreotide depot, J2353, 96402",
        "ketorolac, J1885, 96401"
    })
    void theListNamesTheCode(String drug, String hcpcs, String code) {
        Coded coded = office(by(Route.SUBCUTANEOUS, "a", drug, null, ""))
                .plan("injection," + hcpcs + ",both," + code)
                .coded();

        assertThat(coded.bill()).isEqualTo(code);
        assertThat(coded.because(code)).contains(new PayerInjection.Listed(drug, code, "plan", "manual p. 2"));
    }

    @Test
    void whereTheListSpeaksTheSwitchIsNotAsked() {
        assertThat(office(by(Route.SUBCUTANEOUS, "a", "benralizumab", null, ""))
                        .plan("injection,J0517,both,96372", "switch,complexBiologic.subcutaneous,both,96401")
                        .bill())
                .isEqualTo("96372");
    }

    @Test
    void anotherDrugAndAnotherRouteAreLeftAlone() {
        assertThat(office(by(Route.SUBCUTANEOUS, "a", "mepolizumab", null, ""))
                        .plan("injection,J0517,both,96401")
                        .bill())
                .isEqualTo("96372");
        assertThat(office(by(Route.IV_INFUSION, "a", "benralizumab", null, "09:00+60"))
                        .plan("injection,J0517,both,96372")
                        .bill())
                .isEqualTo("96413");
    }

    @Test
    void aDrugToldByNoCodeIsUnderNoList() {
        assertThat(office(by(Route.SUBCUTANEOUS, "a", "study drug 17", DrugClass.THERAPEUTIC, ""))
                        .plan("injection,J0517,both,96401")
                        .bill())
                .isEqualTo("96372");
    }
}

package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DoseNotToldTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void withoutADoseThereIsAQuestionAndNoDrugLine(Setting setting) {
        Coded coded = at(setting, drug("a", "J1745")).coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.bill()).isEqualTo("96413");
        assertThat(coded.drugFindings()).containsExactly(new DoseNotTold.Missing("J1745"));
        assertThat(coded.leftDrug("a")).containsExactly(new DoseNotTold.Missing("J1745"));
    }

    @Test
    void whatWasOpenedIsNoDose() {
        assertThat(office(drug("a", "J1745").opened("4 x 100 mg single-dose"))
                        .coded()
                        .drugFindings())
                .containsExactly(new DoseNotTold.Missing("J1745"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # code | name                       | dose
                    J0165  | epinephrine                | 0.3 mL
                    J1745  | infliximab                 | 10 mL
                    J1745  | infliximab                 | 100 [iU]
                    J1745  | infliximab                 | 1 mmol
                    J1745  | infliximab                 | 2 puffs
                    J0585  | botulinum toxin            | 100 mg
                    J3480  | potassium chloride         | 20 mL
                    J3480  | potassium chloride         | 20 [iU]
                    J0165  | epinephrine 1 mg/mL or 0.1 mg/mL | 0.3 mL
                    """)
    void aDoseInAMeasureThatLeadsNowhereIsAQuestion(String code, String name, String dose) {
        Coded coded = office(
                        drug("a", code).dose(dose),
                        drug("b", "J1745").dose("100 mg").wasted("0 mg"))
                .also(Given.named("c", name).hcpcs(code).dose(dose))
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745-JZx10");
        assertThat(coded.foundOfDrugs()).containsExactly("error DRUG-03", "error DRUG-03");
        assertThat(coded.leftDrug("c"))
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        DoseNotTold.OtherMeasure.class,
                        query -> assertThat(query).extracting("drug", "charted").containsExactly(name, dose));
        assertThat(coded.blocked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # 0.3 mL of 1 mg/mL is 0.3 mg: 3 units of 0.1 mg
                    J0165 | epinephrine 1 mg/mL         | 0.3 mL | J0165x3
                    J0165 | epinephrine 1:1000          | 0.3 mL | J0165x3
                    J0165 | epinephrine 1:10,000        | 10 mL  | J0165x10
                    J1745 | infliximab 100 mg/10 mL     | 35 mL  | J1745x35
                    J1644 | heparin 5,000 units/mL      | 1 mL   | J1644x5
                    J3480 | potassium chloride 2 mEq/mL | 10 mL  | J3480x10
                    J3480 | potassium chloride 20 mEq/100 mL | 50 mL | J3480x5
                    """)
    void aConcentrationInTheNameLeadsThere(String code, String name, String dose, String drugs) {
        Coded coded = office(Given.named("a", name).hcpcs(code).dose(dose))
                .payer("commercial")
                .coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.drugFindings()).isEmpty();
    }
}

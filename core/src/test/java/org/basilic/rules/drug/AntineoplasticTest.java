package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntineoplasticTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    C50.911 | 96413
                    M05.79  | 96413
                    """)
    void anAntineoplasticTakesItsFamilyWhateverTheDiagnosis(String diagnosis, String bill) {
        Coded coded = facility(chemo("a", "cyclophosphamide", "09:00+60"))
                .diagnosis(diagnosis)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.because("96413")).contains(new Antineoplastic.ByClass("cyclophosphamide"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    J9209 | 96365
                    J0894 | 96413
                    J9263 | 96413
                    J0640 | 96365
                    """)
    void theClassInTheDrugTableDecidesAndNotTheLetterOfTheCode(String hcpcs, String bill) {
        assertThat(facility(by(Route.IV_INFUSION, "a", null, null, "09:00+60").hcpcs(hcpcs))
                        .bill())
                .isEqualTo(bill);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ondansetron     | 96365
                    pegfilgrastim   | 96365
                    zoledronic acid | 96365
                    iron sucrose    | 96365
                    leucovorin      | 96365
                    methotrexate    | 96413
                    """)
    void theNameDecidesWhereNoCodeIsCharted(String name, String bill) {
        assertThat(facility(by(Route.IV_INFUSION, "a", name, null, "09:00+60")).bill())
                .isEqualTo(bill);
    }

    @Test
    void theClassOfTheRecordOverridesTheTable() {
        assertThat(facility(by(Route.IV_INFUSION, "a", "methotrexate", DrugClass.THERAPEUTIC, "09:00+60"))
                        .bill())
                .isEqualTo("96365");
    }

    @Test
    void anotherDrugHasNoSuchReason() {
        assertThat(facility(bag("a", "cefepime", "09:00+60")).coded().rules("96365"))
                .doesNotContain("FAM-01");
    }
}

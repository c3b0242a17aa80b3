package org.basilic.rules.needle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HormonalDiagnosisTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    C61     | 0
                    D07.5   | 0
                    D49.59  | 0
                    N80.9   | 1
                    E30.1   | 1
                    D50.9   | 1
                    """)
    void theCodeStaysWhateverTheDiagnosisAndAMissingNeoplasmIsAFinding(String diagnosis, int findings) {
        Coded coded = office(by(Route.INTRAMUSCULAR, "a", "leuprolide", DrugClass.HORMONAL_ANTINEOPLASTIC, ""))
                .diagnosis(diagnosis)
                .coded();

        assertThat(coded.bill()).isEqualTo("96402");
        assertThat(coded.findings("FAM-03")).hasSize(findings);
    }

    @Test
    void oneNeoplasmAmongSeveralIsEnough() {
        assertThat(office(by(Route.INTRAMUSCULAR, "a", "leuprolide", DrugClass.HORMONAL_ANTINEOPLASTIC, ""))
                        .diagnosis("Z51.11")
                        .diagnosis("C61")
                        .coded()
                        .found())
                .isEmpty();
    }

    @Test
    void theFindingNamesTheDrug() {
        assertThat(office(by(Route.INTRAMUSCULAR, "a", "leuprolide", DrugClass.HORMONAL_ANTINEOPLASTIC, ""))
                        .diagnosis("N80.9")
                        .coded()
                        .found())
                .containsExactly(new HormonalDiagnosis.NoNeoplasm("leuprolide"));
    }

    @Test
    void otherInjectionsNeedNoNeoplasm() {
        assertThat(office(shot("a", "ketorolac")).diagnosis("N80.9").coded().found())
                .isEmpty();
    }
}

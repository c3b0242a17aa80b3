package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import java.util.List;
import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImplausibleDoseTest {

    @ParameterizedTest
    @ValueSource(strings = {"0 mg", "0.000 mg", "0 g", "0E+5 ug"})
    void aDoseOfNothingIsAskedAboutAndTheRestIsCoded(String dose) {
        Coded coded = office(drug("a", "J1745").dose(dose), drug("b", "J0696").dose("1 g"))
                .payer("commercial")
                .coded();

        assertThat(coded.drugs()).isEqualTo("J0696x4");
        assertThat(coded.drugFindings()).containsExactly(new ImplausibleDose.Zero("J1745"));
        assertThat(coded.leftDrug("a")).containsExactly(new ImplausibleDose.Zero("J1745"));
        assertThat(coded.blocked()).isTrue();
    }

    @Test
    void theSmallestAmountIsADose() {
        assertThat(office(drug("a", "J1745").dose("1e-30 mg"))
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEqualTo("J1745");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # 999,999 units of 10 mg are 9,999,990 mg
                    9999990 mg   | J1745x999999
                    9999990.1 mg | ''
                    9999991 mg   | ''
                    9999991 kg   | ''
                    1e400 mg     | ''
                    1e400 g      | ''
                    """)
    void moreThanAnyLineCanHoldIsAskedAbout(String dose, String drugs) {
        Coded coded = office(drug("a", "J1745").dose(dose)).payer("commercial").coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.foundOfDrugs()).isEqualTo(drugs.isEmpty() ? List.of("error DRUG-04") : List.of());
        assertThat(coded.blocked()).isEqualTo(drugs.isEmpty());
    }

    @Test
    void itIsAskedAboutInTheWordsOfTheRecord() {
        assertThat(office(drug("a", "J1745").dose("20000000 mg"))
                        .payer("commercial")
                        .coded()
                        .drugFindings())
                .containsExactly(new ImplausibleDose.Absurd("J1745", "20000000 mg"));
    }

    @Test
    void anAbsurdWasteIsAskedAboutAndNotBilled() {
        Coded coded =
                office(drug("a", "J1745").dose("100 mg").wasted("1e400 mg")).coded();

        assertThat(coded.drugs()).doesNotContain("J1745-JW");
        assertThat(coded.drugFindings()).isNotEmpty();
    }
}

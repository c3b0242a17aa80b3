package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import java.math.BigDecimal;
import org.basilic.given.Coded;
import org.basilic.model.Setting;
import org.basilic.worksheet.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoreThanOpenedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     | 400 mg     | 4 x 100 mg single-dose                   | J1745-JZx40
                    FACILITY     | 400.001 mg | 4 x 100 mg single-dose                   | ''
                    PROFESSIONAL | 400.001 mg | 4 x 100 mg single-dose                   | ''
                    PROFESSIONAL | 400.001 mg | 1 x 400 mg multi-dose                    | ''
                    PROFESSIONAL | 350 mg     | 4 x 100 mg single-dose, 50 mg for others | J1745-JZx35
                    PROFESSIONAL | 350 mg     | 4 x 100 mg single-dose, 51 mg for others | ''
                    """)
    void moreGivenThanThereWasIsAskedAboutAndNotBilled(Setting setting, String dose, String opened, String drugs) {
        Coded coded = at(
                        setting,
                        drug("a", "J1745").dose(dose).opened(opened),
                        drug("b", "J9312").ran("11:00+60").dose("500 mg").opened("1 x 500 mg single-dose"))
                .coded();

        assertThat(coded.drugs()).isEqualTo((drugs + " J9312-JZx50").strip());
        assertThat(coded.findings("AMT-02").isEmpty()).isEqualTo(!drugs.isEmpty());
        assertThat(coded.blocked()).isEqualTo(drugs.isEmpty());
        assertThat(coded.leftDrug("a").isEmpty()).isEqualTo(!drugs.isEmpty());
    }

    @Test
    void itIsAskedAboutWithItsNumbers() {
        assertThat(office(drug("a", "J1745").dose("400 mg").opened("4 x 100 mg single-dose, 30 mg for others"))
                        .coded()
                        .drugFindings())
                .containsExactly(new MoreThanOpened.Given("J1745", amount("400"), amount("370"), "mg"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    50 mg     | J1745x35 J1745-JWx5 | false
                    50.001 mg | J1745x35            | true
                    400 mg    | J1745x35            | true
                    1e400 mg  | J1745x35            | true
                    """)
    void moreDiscardedThanWasLeftIsAskedAboutAndNeitherBilledNorDenied(String wasted, String drugs, boolean asks) {
        Coded coded = office(drug("a", "J1745")
                        .dose("350 mg")
                        .opened("4 x 100 mg single-dose")
                        .wasted(wasted))
                .coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.findings("AMT-02").size()).isEqualTo(asks ? 1 : 0);
        assertThat(coded.blocked()).isEqualTo(asks);
    }

    @Test
    void itSaysWhatWasLeft() {
        assertThat(office(drug("a", "J1745")
                                .dose("350 mg")
                                .opened("4 x 100 mg single-dose, 20 mg for others")
                                .wasted("50 mg"))
                        .coded()
                        .drugFindings())
                .containsExactly(new MoreThanOpened.Wasted("J1745", amount("50"), amount("30"), "mg"));
    }

    @Test
    void withoutContainersNothingContradicts() {
        assertThat(office(drug("a", "J1745").dose("350 mg").wasted("500 mg"))
                        .coded()
                        .findings("AMT-02"))
                .isEmpty();
    }

    private static Amount amount(String decimal) {
        return Amount.of(new BigDecimal(decimal));
    }
}

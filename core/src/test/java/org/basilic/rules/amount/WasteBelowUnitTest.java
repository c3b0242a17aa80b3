package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import org.basilic.given.Coded;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasteBelowUnitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # switch | code | dose    | opened                    | wasted   | drugs               | speaks
                    JZ       | J1745 | 91 mg  | 1 x 100 mg single-dose    | 9 mg     | J1745-JZx10         | true
                    none     | J1745 | 91 mg  | 1 x 100 mg single-dose    | 9 mg     | J1745x10            | true
                    JZ       | J1745 | 90 mg  | 1 x 100 mg single-dose    | 9.999 mg | J1745-JZx9          | true
                    none     | J1745 | 90 mg  | 1 x 100 mg single-dose    | 9.999 mg | J1745x9             | true
                    JZ       | J1745 | 90 mg  | 1 x 100 mg single-dose    | 10 mg    | J1745x9 J1745-JW    | false
                    none     | J1745 | 90 mg  | 1 x 100 mg single-dose    | 10 mg    | J1745x9 J1745-JW    | false
                    JZ       | J1745 | 100 mg | 1 x 100 mg single-dose    | 0 mg     | J1745-JZx10         | false
                    none     | J1745 | 100 mg | 1 x 100 mg single-dose    | 0 mg     | J1745-JZx10         | false
                    JZ       | J1200 | 25 mg  | 1 x 50 mg single-dose     | 25 mg    | J1200-JZ            | true
                    none     | J1200 | 25 mg  | 1 x 50 mg single-dose     | 25 mg    | J1200               | true
                    JZ       | J7030 | 400 mL | 1 x 1000 mL single-dose   | 600 mL   | J7030-JZ            | true
                    none     | J7030 | 400 mL | 1 x 1000 mL single-dose   | 600 mL   | J7030               | true
                    """)
    void lessThanOneUnitCountsAsNoneOrAsNeither(
            String value, String code, String dose, String opened, String wasted, String drugs, boolean speaks) {
        Coded coded = office(drug("a", code).dose(dose).opened(opened).wasted(wasted))
                .with(Switch.WASTE_SUB_UNIT, value)
                .coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.rulesOfDrug(code).contains("JW-07")).isEqualTo(speaks);
        assertThat(coded.foundOfDrugs()).doesNotContain("error JW-03");
    }

    @Test
    void itCountsAsNoneWithoutContainersToo() {
        assertThat(office(drug("a", "J1745").dose("91 mg").wasted("9 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx10");
    }

    @Test
    void beforeJuly2023ThereWasNothingToAttest() {
        assertThat(office(drug("a", "J1745")
                                .dose("91 mg")
                                .opened("1 x 100 mg single-dose")
                                .wasted("9 mg"))
                        .on("2023-06-30")
                        .coded()
                        .drugs())
                .isEqualTo("J1745x10");
    }

    @Test
    void itDoesNotTakeTheAttestationOffAnotherDoseOfTheDay() {
        assertThat(office(
                                drug("a", "J1745")
                                        .dose("91 mg")
                                        .opened("1 x 100 mg single-dose")
                                        .wasted("9 mg"),
                                drug("b", "J1745")
                                        .ran("11:00+60")
                                        .dose("100 mg")
                                        .opened("1 x 100 mg single-dose"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx20");
    }

    @ParameterizedTest
    @CsvSource({"JZ", "none"})
    void aPackagedDrugAndOtherPayersAreLeftAlone(String value) {
        Coded packaged = facility(drug("a", "J1200")
                        .dose("25 mg")
                        .opened("1 x 50 mg single-dose")
                        .wasted("25 mg"))
                .with(Switch.WASTE_SUB_UNIT, value)
                .coded();
        Coded commercial = office(drug("a", "J1200")
                        .dose("25 mg")
                        .opened("1 x 50 mg single-dose")
                        .wasted("25 mg"))
                .payer("commercial")
                .with(Switch.WASTE_SUB_UNIT, value)
                .coded();

        assertThat(packaged.drugs()).isEqualTo("J1200");
        assertThat(packaged.rulesOfDrug("J1200")).doesNotContain("JW-07");
        assertThat(commercial.drugs()).isEqualTo("J1200");
        assertThat(commercial.rulesOfDrug("J1200")).doesNotContain("JW-07");
    }
}

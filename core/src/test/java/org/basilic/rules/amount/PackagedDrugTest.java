package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Setting;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ceftriaxone, J0696, is packaged in a hospital (status N), infliximab is not (K), adalimumab's status is not in the table. */
class PackagedDrugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # setting    | payer      | discounted | drugs
                    FACILITY     | medicare   | false      | J0696x2
                    FACILITY     | medicare   | true       | J0696x2
                    PROFESSIONAL | medicare   | false      | J0696x2 J0696-JWx2
                    PROFESSIONAL | medicare   | true       | J0696-TBx2 J0696-TB-JWx2
                    FACILITY     | commercial | true       | J0696x2
                    PROFESSIONAL | commercial | true       | J0696x2
                    """)
    void aPackagedDrugOfAMedicareHospitalTakesNeitherWasteNorDiscountModifier(
            Setting setting, String payer, boolean discounted, String drugs) {
        Coded coded = at(setting, halfAGram().wasted("500 mg").discounted(discounted))
                .payer(payer)
                .coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.rulesOfDrug("J0696").contains("PKG-01"))
                .isEqualTo(setting == Setting.FACILITY && payer.equals("medicare"));
    }

    @Test
    void itsAmountsAreAccountedForAllTheSame() {
        assertThat(facility(halfAGram().wasted("500 mg")).coded().account("a"))
                .isEqualTo("1000 opened = 500 given + 500 wasted + 0 kept + 0 unexplained mg");
    }

    @Test
    void aDrugPaidOnItsOwnIsMarked() {
        Coded coded = facility(drug("a", "J1745")
                        .dose("100 mg")
                        .opened("1 x 100 mg single-dose")
                        .discounted(true))
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745-TB-JZx10");
        assertThat(coded.findings("PKG-01")).isEmpty();
    }

    @Test
    void aStatusThatTheTableLacksIsTakenAsPaidAndPointedOut() {
        Given adalimumab =
                drug("a", "J0139").dose("40 mg").opened("1 x 40 mg single-dose").discounted(true);
        Coded coded = facility(adalimumab).coded();

        assertThat(coded.drugs()).isEqualTo("J0139-TB-JZx40");
        assertThat(coded.findings("PKG-01")).containsExactly("info a");
        assertThat(coded.drugFindings()).contains(new PackagedDrug.StatusNotKnown("J0139"));
    }

    @ParameterizedTest
    @CsvSource({"PROFESSIONAL, medicare", "FACILITY, commercial", "PROFESSIONAL, commercial"})
    void elsewhereTheStatusDoesNotMatter(Setting setting, String payer) {
        assertThat(at(setting, drug("a", "J0139").dose("40 mg").opened("1 x 40 mg single-dose"))
                        .payer(payer)
                        .coded()
                        .findings("PKG-01"))
                .isEmpty();
    }

    @Test
    void noPolicyOfThePayerPutsAModifierOnIt() {
        assertThat(facility(halfAGram().wasted("500 mg").discounted(true))
                        .with(Switch.WASTE_REQUIRED, "on")
                        .with(Switch.PROGRAM_340B, "UD")
                        .coded()
                        .drugs())
                .isEqualTo("J0696x2");
        assertThat(office(halfAGram().wasted("500 mg").discounted(true))
                        .with(Switch.PROGRAM_340B, "UD")
                        .coded()
                        .drugs())
                .isEqualTo("J0696-UDx2 J0696-UD-JWx2");
    }

    private static Given halfAGram() {
        return drug("a", "J0696").dose("500 mg").opened("1 x 1000 mg single-dose");
    }
}

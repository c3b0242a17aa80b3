package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import org.basilic.given.Coded;
import org.basilic.model.Setting;
import org.basilic.model.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideSupplyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     | PATIENT
                    FACILITY     | SPECIALTY_PHARMACY
                    PROFESSIONAL | PATIENT
                    PROFESSIONAL | SPECIALTY_PHARMACY
                    """)
    void whatTheProviderDidNotBuyHasItsAdministrationReportedAndNotTheDrug(Setting setting, Supplier supplier) {
        Coded coded = at(
                        setting,
                        drug("a", "J1745")
                                .dose("350 mg")
                                .opened("4 x 100 mg single-dose")
                                .wasted("50 mg")
                                .suppliedBy(supplier))
                .coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.bill()).isEqualTo("96413");
        assertThat(coded.leftDrug("a")).containsExactly(new OutsideSupply.BroughtBy(supplier));
        assertThat(coded.drugFindings()).isEmpty();
        assertThat(coded.account("a")).isEqualTo("400 opened = 350 given + 50 wasted + 0 kept + 0 unexplained mg");
    }

    @Test
    void whatWasBroughtDoesNotDecideOnWhatWasBought() {
        assertThat(office(
                                drug("a", "J1745")
                                        .dose("350 mg")
                                        .opened("4 x 100 mg single-dose")
                                        .wasted("50 mg")
                                        .suppliedBy(Supplier.PATIENT),
                                drug("b", "J1745").dose("100 mg").opened("1 x 100 mg single-dose"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx10");
    }

    @Test
    void whatTheProviderBoughtIsReportedWhetherSaidOrNot() {
        assertThat(office(drug("a", "J1745")
                                .dose("100 mg")
                                .opened("1 x 100 mg single-dose")
                                .suppliedBy(Supplier.PROVIDER))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx10");
        assertThat(office(drug("a", "J1745").dose("100 mg").opened("1 x 100 mg single-dose"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx10");
    }
}

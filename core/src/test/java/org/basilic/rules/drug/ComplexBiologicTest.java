package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexBiologicTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    964xx | 09:00+125 | 96413 96415
                    963xx | 09:00+125 | 96365 96366
                    964xx | 09:00+15  | 96409
                    963xx | 09:00+15  | 96374
                    """)
    void byVeinThePolicyChoosesTheFamily(String value, String times, String bill) {
        Coded coded = facility(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, times))
                .with(Switch.COMPLEX_BIOLOGIC_INTRAVENOUS, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.because(bill.substring(0, 5))).contains(new ComplexBiologic.ByPolicy("infliximab", value));
    }

    @Test
    void thatThePayersListIsToBeVerifiedIsAFinding() {
        Coded coded = office(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"))
                .coded();

        assertThat(coded.found()).containsExactly(new ComplexBiologic.VerifyPayer("infliximab"));
    }

    @Test
    void codedAsAnotherDrugItNeedsNoVerifying() {
        assertThat(office(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"))
                        .with(Switch.COMPLEX_BIOLOGIC_INTRAVENOUS, "963xx")
                        .coded()
                        .foundBy())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"96372, 96372", "96401, 96401"})
    void underTheSkinThePolicyChoosesTheInjection(String value, String bill) {
        assertThat(office(by(Route.SUBCUTANEOUS, "a", "benralizumab", DrugClass.COMPLEX_BIOLOGIC, ""))
                        .with(Switch.COMPLEX_BIOLOGIC_SUBCUTANEOUS, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void byDefaultItIsChemotherapyByVeinAndTherapeuticUnderTheSkin() {
        assertThat(facility(
                                by(Route.IV_INFUSION, "a", "tocilizumab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"),
                                by(Route.SUBCUTANEOUS, "b", "benralizumab", DrugClass.COMPLEX_BIOLOGIC, ""))
                        .bill())
                .isEqualTo("96372-59 96413");
    }

    @Test
    void besideATherapeuticDrugItRanksFirst() {
        assertThat(facility(
                                bag("a", "cefepime", "08:00+120"),
                                by(Route.IV_INFUSION, "b", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "11:00+30"))
                        .bill())
                .isEqualTo("96366 96367 96413");
    }
}

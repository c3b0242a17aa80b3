package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerClassTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    therapeutic             | 09:00+125 | 96365 96366
                    therapeutic             | 09:00+15  | 96374
                    chemotherapy            | 09:00+125 | 96413 96415
                    hormonal-antineoplastic | 09:00+125 | 96413 96415
                    complex-biologic        | 09:00+125 | 96413 96415
                    """)
    void theClassOfTheListChoosesTheFamily(String listed, String times, String bill) {
        Coded coded = facility(by(Route.IV_INFUSION, "a", "infliximab", null, times))
                .plan("drug-class,J1745,both," + listed)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.because(bill.substring(0, 5)))
                .contains(new PayerClass.Listed("infliximab", listed, "plan", "manual p. 2"));
    }

    @Test
    void aListedBiologicNeedsNoVerifying() {
        Coded listed = office(by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60"))
                .plan("drug-class,J1745,both,complex-biologic")
                .coded();
        Coded unlisted = office(by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60"))
                .plan()
                .coded();

        assertThat(listed.found()).doesNotContain(new ComplexBiologic.VerifyPayer("infliximab"));
        assertThat(unlisted.found()).contains(new ComplexBiologic.VerifyPayer("infliximab"));
    }

    @Test
    void whatIsChartedWinsOverTheList() {
        assertThat(facility(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.CHEMOTHERAPY, "09:00+60"))
                        .plan("drug-class,J1745,both,therapeutic")
                        .bill())
                .isEqualTo("96413");
    }

    @Test
    void theListOfOneSettingSaysNothingOfTheOther() {
        assertThat(facility(by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60"))
                        .plan("drug-class,J1745,professional,therapeutic")
                        .bill())
                .isEqualTo("96413");
        assertThat(office(by(Route.IV_INFUSION, "a", "infliximab", null, "09:00+60"))
                        .plan("drug-class,J1745,professional,therapeutic")
                        .bill())
                .isEqualTo("96365");
    }

    @Test
    void underTheSkinTheListedClassChoosesTheInjection() {
        Coded coded = office(by(Route.SUBCUTANEOUS, "a", "benralizumab", null, ""))
                .plan("drug-class,J0517,both,chemotherapy")
                .coded();

        assertThat(coded.bill()).isEqualTo("96401");
        assertThat(coded.rules("96401")).contains("POL-01");
    }

    @Test
    void aDrugThatTheListDoesNotNameIsLeftAlone() {
        Coded coded = facility(by(Route.IV_INFUSION, "a", "vancomycin", null, "09:00+60"))
                .plan("drug-class,J1745,both,therapeutic")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.rules("96365")).doesNotContain("POL-01");
    }
}

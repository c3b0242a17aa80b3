package org.basilic.rules.needle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialInjectionTest {

    private static Given antibody(String id) {
        return by(Route.INTRAMUSCULAR, id, null, null, "").hcpcs("90381");
    }

    @ParameterizedTest
    @CsvSource({"true, 96380", "false, 96381"})
    void anAntibodyAgainstRsvTakesItsOwnCodeByCounselling(boolean counselled, String bill) {
        Coded coded = office(antibody("a").counselled(counselled)).coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.rules(bill)).containsExactly("INJ-08");
    }

    @Test
    void counsellingThatIsNotChartedIsNone() {
        assertThat(office(antibody("a")).bill()).isEqualTo("96381");
    }

    @Test
    void theCodesBeganInOctober2023() {
        assertThat(office(antibody("a")).on("2023-10-05").bill()).doesNotContain("9638");
        assertThat(office(antibody("a")).on("2023-10-06").bill()).isEqualTo("96381");
    }

    @Test
    void theyAreReportedOnceAndNeverBoth() {
        assertThat(office(antibody("a").counselled(true), antibody("b")).bill()).isEqualTo("96380");
    }

    @Test
    void anotherInjectionBesideItIsCodedAsEver() {
        assertThat(office(antibody("a"), shot("b", "ceftriaxone")).bill()).isEqualTo("96372 96381");
    }

    @Test
    void vaccinesTakeTheFirstCodeOnceAndTheFurtherCodeForEachOther() {
        assertThat(office(
                                by(Route.INTRAMUSCULAR, "a", "influenza vaccine", DrugClass.VACCINE, ""),
                                by(Route.INTRAMUSCULAR, "b", "hepatitis b vaccine", DrugClass.VACCINE, ""),
                                by(Route.SUBCUTANEOUS, "c", "zoster vaccine", DrugClass.VACCINE, ""))
                        .bill())
                .isEqualTo("90471 90472x2");
    }

    @Test
    void aSingleVaccineHasTheFirstCodeAlone() {
        Coded coded = office(by(Route.INTRAMUSCULAR, "a", "influenza vaccine", DrugClass.VACCINE, ""))
                .coded();

        assertThat(coded.bill()).isEqualTo("90471");
        assertThat(coded.because("90471")).contains(new SpecialInjection.Vaccine("influenza vaccine", true));
    }

    @ParameterizedTest
    @CsvSource({"96377, 96377", "none, ''"})
    void puttingOnAnInjectorIsReportedAsThePolicyHasIt(String value, String bill) {
        Coded coded = office(by(Route.ON_BODY_INJECTOR, "a", "pegfilgrastim", DrugClass.THERAPEUTIC, ""))
                .with(Switch.ON_BODY_INJECTOR, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.left("a")).hasSize(bill.isEmpty() ? 1 : 0);
    }

    @Test
    void anInjectorIsReportedOnceAndNotAsAnInjection() {
        assertThat(office(
                                by(Route.ON_BODY_INJECTOR, "a", "pegfilgrastim", DrugClass.THERAPEUTIC, ""),
                                by(Route.ON_BODY_INJECTOR, "b", "pegfilgrastim", DrugClass.THERAPEUTIC, ""))
                        .bill())
                .isEqualTo("96377");
    }

    @Test
    void besideChemotherapyTheInjectorIsTheSecondOfAPair() {
        assertThat(office(
                                chemo("a", "docetaxel", "09:00+60"),
                                by(Route.ON_BODY_INJECTOR, "b", "pegfilgrastim", DrugClass.THERAPEUTIC, ""))
                        .reason("a")
                        .bill())
                .isEqualTo("96377-59 96413");
    }

    @Test
    void whatNoCodeDescribesIsAQuestionAndNeverAnUnlistedCode() {
        Coded coded = office(by(Route.SUBCUTANEOUS, "a", "normal saline", DrugClass.HYDRATION, "09:00"))
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.questions("UNL-01")).hasSize(1);
        assertThat(coded.blocked()).isTrue();
    }
}

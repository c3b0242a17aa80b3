package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VisitBesideAdministrationTest {

    private static final Given INFUSION = bag("a", "vancomycin", "09:00+60");

    @Test
    void aSeparateVisitIsReportedWith25() {
        Coded coded = office(INFUSION).visitService("99213", true).coded();

        assertThat(coded.bill()).isEqualTo("96365 99213-25");
        assertThat(coded.because("99213")).contains(new VisitBesideAdministration.Separate());
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void aVisitThatIsEnteredWith25KeepsIt() {
        assertThat(office(INFUSION).service("99213", "25").bill()).isEqualTo("96365 99213-25");
        assertThat(office(INFUSION).service("99214", "57", "25").bill()).isEqualTo("96365 99214-57-25");
    }

    @Test
    void aVisitOfWhichNothingIsSaidIsNotReportedAndIsAskedAfter() {
        Coded coded = office(INFUSION).service("99213").coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.unused("99213")).containsExactly(new VisitBesideAdministration.NotShownSeparate("99213"));
        assertThat(coded.questions("CMS-04")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void aVisitThatIsChartedAsNotSeparateIsNotReported(Setting setting) {
        Coded coded = at(setting, INFUSION).visitService("99284", false).coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.unused("99284")).containsExactly(new VisitBesideAdministration.NotSeparate("99284"));
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void withoutAnyAdministrationAVisitIsPassedOnAsEntered() {
        assertThat(office().visitService("99213", true).bill()).isEqualTo("99213");
        assertThat(office().service("99213").bill()).isEqualTo("99213");
        assertThat(office().visitService("99211", false).bill()).isEqualTo("99211");
    }

    @Test
    void besideAnInjectionAVisitNeeds25Too() {
        assertThat(office(shot("a", "ketorolac")).visitService("99213", true).bill())
                .isEqualTo("96372 99213-25");
        assertThat(office(shot("a", "ketorolac")).service("99213").bill()).isEqualTo("96372");
    }

    @Test
    void theNurseVisitIsNeverReportedBesideAnAdministrationInAnOffice() {
        Coded coded = office(INFUSION).visitService("99211", true).coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.unused("99211")).containsExactly(new VisitBesideAdministration.NurseVisit("99211"));
        assertThat(office(INFUSION).service("99211", "25").bill()).isEqualTo("96365");
    }

    @Test
    void inAHospitalOfAnotherPayerTheNurseVisitIsLikeAnyOther() {
        assertThat(facility(INFUSION)
                        .payer("commercial")
                        .visitService("99211", true)
                        .bill())
                .isEqualTo("96365 99211-25");
        assertThat(facility(INFUSION).payer("commercial").service("99211").bill())
                .isEqualTo("96365");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    99202 | 1
                    99213 | 1
                    99215 | 1
                    99211 | 1
                    G0463 | 0
                    99284 | 0
                    """)
    void aMedicareHospitalPassesOfficeVisitsOnAndIsToldOfItsOwnCode(String code, int findings) {
        Coded coded = facility(INFUSION).visitService(code, true).coded();

        assertThat(coded.bill()).isEqualTo("96365 " + code + "-25");
        assertThat(coded.findings("CMS-05H")).hasSize(findings);
    }

    @Test
    void aMedicareHospitalsOfficeVisitIsPassedOnAsEntered() {
        Coded coded = facility(INFUSION).service("99213").coded();

        assertThat(coded.bill()).isEqualTo("96365 99213");
        assertThat(coded.foundBy()).contains("CMS-05H");
    }

    @Test
    void theHospitalVisitCodeNeeds25LikeAnyOther() {
        assertThat(facility(INFUSION).visitService("G0463", true).bill()).isEqualTo("96365 G0463-25");
        assertThat(facility(INFUSION).service("G0463").bill()).isEqualTo("96365");
    }

    @Test
    void otherServicesArePassedOnAsEntered() {
        Coded coded = facility(INFUSION).service("71046", "TC").coded();

        assertThat(coded.bill()).isEqualTo("71046-TC 96365");
        assertThat(coded.rules("71046")).containsExactly("SVC-01");
    }
}

package org.basilic.rules.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceOfServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"19", "21", "22", "23", "24", "31", "34", "51", "52", "61", "62", "65"})
    void aPhysiciansClaimForAFacilityHasNoAdministrationLines(String place) {
        Coded coded = office(bag("a", "vancomycin", "09:00+60"), shot("b", "ketorolac"))
                .place(place)
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.left("a")).containsExactly(new PlaceOfService.OfFacility(place));
        assertThat(coded.leftBy("b")).containsExactly("CMS-01");
        assertThat(coded.foundBy()).containsExactly("CMS-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "20", "49"})
    void anOfficeAndUrgentCareReportThem(String place) {
        Coded coded = office(bag("a", "vancomycin", "09:00+60")).place(place).coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void theHospitalItselfReportsThem() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60")).place("22").bill())
                .isEqualTo("96365");
    }

    @Test
    void whatThePhysicianDoesInPersonIsReportedFromAFacilityToo() {
        assertThat(office(
                                by(Route.INTRATHECAL, "a", "methotrexate", DrugClass.CHEMOTHERAPY, "09:00"),
                                by(Route.INTRALESIONAL, "b", "bleomycin", DrugClass.CHEMOTHERAPY, "10:00"),
                                bag("c", "vancomycin", "11:00+60"))
                        .place("22")
                        .bill())
                .isEqualTo("96405 96450");
    }

    @Test
    void theDrugOfAFacilityIsLeftOutWithTheReasonEvenWhereGivingItIsReported() {
        Coded coded = office(by(Route.INTRATHECAL, "a", "methotrexate", DrugClass.CHEMOTHERAPY, "")
                        .hcpcs("J9260")
                        .dose("12 mg"))
                .place("22")
                .coded();

        assertThat(coded.bill()).isEqualTo("96450");
        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.unused("J9260")).extracting(why -> why.rule().id()).containsExactly("CMS-01");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void atHomeThereAreNoAdministrationLinesAtAll(Setting setting) {
        Coded coded = at(
                        setting,
                        bag("a", "vancomycin", "09:00+60"),
                        by(Route.INTRATHECAL, "b", "methotrexate", DrugClass.CHEMOTHERAPY, "11:00"))
                .place("12")
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.leftBy("a")).containsExactly("HOME-01");
        assertThat(coded.findings("HOME-01")).containsExactly("error");
        assertThat(coded.found().get(0).inWords()).contains("G0068", "G0088", "99601");
    }
}

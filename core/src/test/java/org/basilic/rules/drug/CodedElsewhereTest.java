package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodedElsewhereTest {

    @ParameterizedTest
    @EnumSource(
            value = Route.class,
            names = {"ORAL", "INHALED", "TOPICAL", "INTRADERMAL", "INTRAVESICAL", "INTRAVITREAL", "INTRA_ARTICULAR"})
    void theseRoutesEarnNoAdministrationCode(Route route) {
        Coded coded = facility(
                        by(route, "a", "triamcinolone", DrugClass.THERAPEUTIC, "09:00"),
                        bag("b", "cefepime", "09:00+60"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.leftBy("a")).containsExactly("FAM-06");
        assertThat(coded.blocked()).isFalse();
    }

    @Test
    void theReasonSaysWhereItIsCoded() {
        assertThat(facility(by(Route.INTRAVITREAL, "a", "aflibercept", DrugClass.THERAPEUTIC, ""))
                        .coded()
                        .left("a"))
                .containsExactly(new CodedElsewhere.ByRoute(Route.INTRAVITREAL, "67028"));
    }

    @Test
    void chemotherapyByMouthHasNoCodeEither() {
        assertThat(office(by(Route.ORAL, "a", "capecitabine", DrugClass.CHEMOTHERAPY, "09:00"))
                        .bill())
                .isEmpty();
    }

    @Test
    void aRouteChartedAsOtherIsAskedAfter() {
        Coded coded = facility(by(Route.OTHER, "a", "cefepime", DrugClass.THERAPEUTIC, "09:00+60"))
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.questions("FAM-06")).containsExactly("By which route was this given?");
        assertThat(coded.blocked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "J0585, SUBCUTANEOUS",
        "J0585, INTRAMUSCULAR",
        "J0586, INTRAMUSCULAR",
        "J0587, INTRAMUSCULAR",
        "J0588, INTRAMUSCULAR"
    })
    void aBotulinumToxinByNeedleIsAServiceCodedElsewhere(String hcpcs, Route route) {
        Coded coded = office(by(route, "a", null, null, "").hcpcs(hcpcs), shot("b", "ketorolac"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96372");
        assertThat(coded.leftBy("a")).containsExactly("FAM-06");
    }
}

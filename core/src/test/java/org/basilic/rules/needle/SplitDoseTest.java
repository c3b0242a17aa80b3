package org.basilic.rules.needle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.shot;

import java.util.List;
import org.basilic.given.Chart;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitDoseTest {

    private static Given syringe(String id, DrugClass drugClass, @Nullable String order) {
        Given syringe = by(Route.INTRAMUSCULAR, id, "fulvestrant", drugClass, "");
        return order == null ? syringe : syringe.order(order);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     |                | 2
                    FACILITY     | each-injection | 2
                    FACILITY     | one-per-drug   | 1
                    PROFESSIONAL |                | 1
                    PROFESSIONAL | each-injection | 2
                    PROFESSIONAL | one-per-drug   | 1
                    """)
    void partsOfOneDoseCountEachInAHospitalAndOnceInAnOfficeUnlessThePolicySaysOtherwise(
            Setting setting, @Nullable String value, int units) {
        for (DrugClass drugClass :
                List.of(DrugClass.THERAPEUTIC, DrugClass.CHEMOTHERAPY, DrugClass.HORMONAL_ANTINEOPLASTIC)) {
            Chart chart = at(setting, syringe("a", drugClass, "o"), syringe("b", drugClass, "o"))
                    .diagnosis("C50.911");
            if (value != null) {
                chart.with(Switch.SPLIT_INJECTION, value);
            }

            assertThat(chart.coded().lines()).hasSize(1).allMatch(line -> line.units() == units);
        }
    }

    @Test
    void withoutASharedOrderEachInjectionCounts() {
        assertThat(office(syringe("a", DrugClass.THERAPEUTIC, null), syringe("b", DrugClass.THERAPEUTIC, null))
                        .bill())
                .isEqualTo("96372x2");
        assertThat(office(syringe("a", DrugClass.THERAPEUTIC, "o"), syringe("b", DrugClass.THERAPEUTIC, "p"))
                        .bill())
                .isEqualTo("96372x2");
    }

    @Test
    void anotherRouteOrDrugIsNoPartOfTheDose() {
        assertThat(office(
                                shot("a", "ketorolac").order("o"),
                                by(Route.SUBCUTANEOUS, "b", "ketorolac", DrugClass.THERAPEUTIC, "")
                                        .order("o"))
                        .bill())
                .isEqualTo("96372x2");
        assertThat(office(
                                shot("a", "ketorolac").order("o"),
                                shot("b", "ceftriaxone").order("o"))
                        .bill())
                .isEqualTo("96372x2");
    }

    @Test
    void whatIsCountedOnceSaysSo() {
        assertThat(office(
                                shot("a", "omalizumab").order("o"),
                                shot("b", "omalizumab").order("o"))
                        .coded()
                        .left("b"))
                .containsExactly(new SplitDose.PartOfDose("omalizumab"));
        assertThat(facility(
                                shot("a", "omalizumab").order("o"),
                                shot("b", "omalizumab").order("o"))
                        .coded()
                        .because("96372"))
                .contains(new SplitDose.EachInjection("omalizumab"));
    }
}

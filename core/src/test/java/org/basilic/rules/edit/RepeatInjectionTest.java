package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatInjectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none | 96372x3
                    59   | 96372 96372-59x2
                    76   | 96372 96372-76x2
                    XU   | 96372 96372-XUx2
                    """)
    void thePolicySaysWhatUnitsAfterTheFirstCarry(String value, String bill) {
        Coded coded = office(shot("a", "ketorolac"), shot("b", "ceftriaxone"), shot("c", "ondansetron"))
                .with(Switch.REPEAT_INJECTION_MODIFIER, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.rules("96372").contains("INJ-02")).isEqualTo(!value.equals("none"));
    }

    @Test
    void theFirstOfEachDayIsNotMarked() {
        assertThat(facility(
                                by(Route.INTRAMUSCULAR, "a", "ketorolac", DrugClass.THERAPEUTIC, "22:00"),
                                by(Route.INTRAMUSCULAR, "b", "ketorolac", DrugClass.THERAPEUTIC, "+1/06:00"))
                        .with(Switch.REPEAT_INJECTION_MODIFIER, "76")
                        .bill())
                .isEqualTo("96372x2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none | 96365 96372-59x2
                    76   | 96365 96372-59 96372-59-76
                    59   | 96365 96372-59x2
                    """)
    void besideAnInfusionTheyCarryOneDistinctModifier(String value, String bill) {
        assertThat(facility(bag("v", "cefepime", "09:00+60"), shot("a", "ketorolac"), shot("b", "ceftriaxone"))
                        .with(Switch.REPEAT_INJECTION_MODIFIER, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aDrugByNeedleAndByVeinIsMarkedAllTheSameAndPointedOut() {
        Coded coded = facility(push("a", "ketorolac", "09:00"), shot("b", "ketorolac"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96372-59 96374");
        assertThat(coded.found()).containsExactly(new RepeatInjection.AlsoByVein("ketorolac"));
    }

    @Test
    void anotherDrugByVeinIsNoFinding() {
        assertThat(facility(push("a", "ondansetron", "09:00"), shot("b", "ketorolac"))
                        .coded()
                        .found())
                .isEmpty();
    }
}

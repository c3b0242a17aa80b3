package org.basilic.rules.needle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InjectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SUBCUTANEOUS  | THERAPEUTIC             | 96372
                    INTRAMUSCULAR | THERAPEUTIC             | 96372
                    SUBCUTANEOUS  | CHEMOTHERAPY            | 96401
                    INTRAMUSCULAR | CHEMOTHERAPY            | 96401
                    SUBCUTANEOUS  | COMPLEX_BIOLOGIC        | 96372
                    INTRAMUSCULAR | HORMONAL_ANTINEOPLASTIC | 96402
                    SUBCUTANEOUS  | HORMONAL_ANTINEOPLASTIC | 96402
                    """)
    void theClassOfTheDrugChoosesTheCode(Route route, DrugClass drugClass, String bill) {
        assertThat(office(by(route, "a", "some drug", drugClass, "")).bill()).isEqualTo(bill);
        assertThat(facility(by(route, "a", "some drug", drugClass, "09:00")).bill())
                .isEqualTo(bill);
    }

    @Test
    void howLongTheNurseInjectsMakesNoInfusion() {
        assertThat(office(by(Route.SUBCUTANEOUS, "a", "daratumumab-hyaluronidase", DrugClass.CHEMOTHERAPY, "09:00+5"))
                        .bill())
                .isEqualTo("96401");
    }

    @Test
    void twoDrugsInjectedSeparatelyAreTwo() {
        assertThat(office(shot("a", "ketorolac"), shot("b", "ondansetron")).bill())
                .isEqualTo("96372x2");
    }

    @Test
    void oneSyringeIsOneInjectionOfTheHighestClass() {
        Coded coded = office(
                        shot("a", "ketorolac").mixedIn("m"),
                        shot("b", "ondansetron").mixedIn("m"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96372");
        assertThat(coded.line("96372").administrations()).containsExactly("a", "b");
    }

    @Test
    void injectionsStandOutsideTheLadder() {
        Coded coded = facility(push("a", "ondansetron", "09:00"), shot("b", "ketorolac"), shot("c", "ceftriaxone"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96372-59x2 96374");
        assertThat(coded.because("96372")).contains(new Injection.Given("ketorolac", "therapeutic"));
    }
}

package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisfitTimesTest {

    @ParameterizedTest
    @CsvSource({"INTRAMUSCULAR, 15, 0", "INTRAMUSCULAR, 16, 1", "SUBCUTANEOUS, 15, 0", "SUBCUTANEOUS, 60, 1"})
    void anInjectionOfAnInfusionsLengthIsCodedByItsRouteAndAskedAfter(Route route, int minutes, int questions) {
        Coded coded = office(by(route, "a", "ketorolac", DrugClass.THERAPEUTIC, "09:00+" + minutes))
                .coded();

        assertThat(coded.bill()).isEqualTo("96372");
        assertThat(coded.questions("DOC-09")).hasSize(questions);
    }

    @Test
    void theNumbersStandInTheFinding() {
        assertThat(office(by(Route.INTRAMUSCULAR, "a", "ketorolac", DrugClass.THERAPEUTIC, "09:00+60"))
                        .coded()
                        .found())
                .containsExactly(new MisfitTimes.TooLongFor(Route.INTRAMUSCULAR, 60));
    }
}

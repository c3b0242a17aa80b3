package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoOrderTest {

    @Test
    void withoutAnOrderThereIsNoLineUntilItIsFound() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60").ordered(false), push("b", "ondansetron", "11:00"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.left("a")).containsExactly(new NoOrder.Missing("vancomycin"));
        assertThat(coded.questions("DOC-01")).containsExactly("Is there a signed order for vancomycin?");
        assertThat(coded.blocked()).isTrue();
    }

    @Test
    void anOrderOnFileAndOneNotChartedAreNoFinding() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60").ordered(true))
                        .coded()
                        .found())
                .isEmpty();
        assertThat(facility(bag("a", "vancomycin", "09:00+60")).coded().found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"09:00+90, ''", "09:00+91, 96360"})
    void itsMinutesStillBlockHydration(String fluidTimes, String bill) {
        assertThat(facility(bag("a", "vancomycin", "09:00+60").ordered(false), fluid("h", fluidTimes))
                        .bill())
                .isEqualTo(bill);
    }
}

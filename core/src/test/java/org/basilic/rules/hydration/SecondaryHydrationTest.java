package org.basilic.rules.hydration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondaryHydrationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none | 96361x2 96365
                    59   | 96361-59x2 96365
                    """)
    void besideADrugHydrationTakesTheExtraHourCodeMarkedAsThePolicyWants(String value, String bill) {
        Coded coded = facility(fluid("h", "10:00+91"), bag("a", "vancomycin", "09:00+60"))
                .with(Switch.HYDRATION_SECONDARY_MODIFIER, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.rules("96361")).contains("HYD-04");
        assertThat(coded.rules("96361").contains("HYD-10")).isEqualTo(value.equals("59"));
    }

    @Test
    void besideAPushToo() {
        assertThat(facility(fluid("h", "10:00+31"), push("a", "ondansetron", "09:00"))
                        .bill())
                .isEqualTo("96361 96374");
    }

    @Test
    void hydrationThatIsInitialIsNotMarked() {
        assertThat(facility(fluid("h", "10:00+91"))
                        .with(Switch.HYDRATION_SECONDARY_MODIFIER, "59")
                        .bill())
                .isEqualTo("96360 96361");
    }

    @Test
    void besideAnInjectionHydrationIsInitial() {
        assertThat(facility(fluid("h", "10:00+91"), shot("a", "ketorolac")).bill())
                .isEqualTo("96360 96361 96372-59");
    }
}

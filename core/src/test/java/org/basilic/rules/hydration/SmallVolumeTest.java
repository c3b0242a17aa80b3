package org.basilic.rules.hydration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallVolumeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none   | 499  | mL | 96360 | 1
                    none   | 500  | mL | 96360 | 0
                    none   | 0.4  | L  | 96360 | 1
                    none   | 1    | L  | 96360 | 0
                    500 mL | 499  | mL | ''    | 0
                    500 mL | 500  | mL | 96360 | 0
                    500 mL | 0.5  | L  | 96360 | 0
                    """)
    void aSmallTotalIsPointedOutOrRefused(String value, String volume, String unit, String bill, int findings) {
        Coded coded = facility(fluid("h", "09:00+60").volume(volume, unit))
                .with(Switch.HYDRATION_MINIMUM_VOLUME, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.findings("HYD-08")).hasSize(findings);
    }

    @Test
    void whatIsRefusedSaysHowMuchThereWas() {
        assertThat(facility(fluid("h", "09:00+60").volume("250"))
                        .with(Switch.HYDRATION_MINIMUM_VOLUME, "500 mL")
                        .coded()
                        .left("h"))
                .containsExactly(new SmallVolume.Refused("250", 500));
    }

    @ParameterizedTest
    @CsvSource({"none", "500 mL"})
    void anUnknownVolumePasses(String value) {
        Coded coded = facility(fluid("h", "09:00+60"))
                .with(Switch.HYDRATION_MINIMUM_VOLUME, value)
                .coded();

        assertThat(coded.bill()).isEqualTo("96360");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void bagsAreAddedUp() {
        assertThat(facility(
                                fluid("h", "09:00+60").volume("250"),
                                fluid("k", "10:00+60").volume("250"))
                        .with(Switch.HYDRATION_MINIMUM_VOLUME, "500 mL")
                        .bill())
                .isEqualTo("96360 96361");
    }

    @Test
    void aDrugThatIsInitialStaysSoWhenTheFluidIsRefused() {
        assertThat(facility(fluid("h", "09:00+60").volume("250"), push("a", "ondansetron", "08:30"))
                        .with(Switch.HYDRATION_MINIMUM_VOLUME, "500 mL")
                        .bill())
                .isEqualTo("96374");
    }
}

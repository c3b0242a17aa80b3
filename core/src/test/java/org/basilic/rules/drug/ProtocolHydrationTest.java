package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;

import org.basilic.given.Coded;
import org.basilic.model.Purpose;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolHydrationTest {

    @ParameterizedTest
    @CsvSource({"report, 96361 96413", "deny, 96413"})
    void thePolicySaysWhetherFluidAgainstToxicityIsReported(String value, String bill) {
        assertThat(facility(
                                fluid("h", "08:00+60").purpose(Purpose.PROTOCOL_HYDRATION),
                                chemo("a", "cisplatin", "09:00+60"))
                        .with(Switch.HYDRATION_PROTOCOL, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void whatIsDeniedSaysWhy() {
        Coded coded = facility(fluid("h", "08:00+60").purpose(Purpose.PROTOCOL_HYDRATION))
                .with(Switch.HYDRATION_PROTOCOL, "deny")
                .coded();

        assertThat(coded.left("h")).containsExactly(new ProtocolHydration.Denied());
        assertThat(coded.minutes("h")).isEqualTo("60 not-reportable");
    }

    @Test
    void otherHydrationIsNotTouched() {
        assertThat(facility(fluid("h", "08:00+60"))
                        .with(Switch.HYDRATION_PROTOCOL, "deny")
                        .bill())
                .isEqualTo("96360");
    }
}

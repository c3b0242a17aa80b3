package org.basilic.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.model.Pump;
import org.junit.jupiter.api.Test;

/** What the name of a device says of the pump. */
class PumpNameTest {

    @Test
    void wordsTellTheKindOrNothing() {
        assertThat(PumpName.of("Portable infusion PUMP")).isEqualTo(Pump.PORTABLE);
        assertThat(PumpName.of("ambulatory pump")).isEqualTo(Pump.PORTABLE);
        assertThat(PumpName.of("Elastomeric device")).isEqualTo(Pump.ELASTOMERIC);
        assertThat(PumpName.of("implanted pump")).isEqualTo(Pump.IMPLANTABLE);
        assertThat(PumpName.of("syringe pump")).isEqualTo(Pump.STATIONARY);
        assertThat(PumpName.of("left arm")).isNull();
        assertThat(PumpName.of("")).isNull();
    }
}

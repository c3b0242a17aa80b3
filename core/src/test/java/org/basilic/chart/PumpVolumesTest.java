package org.basilic.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PumpVolumesTest {

    private static @Nullable String differs(String milliliters, PumpSpeed speed) {
        return new PumpVolumes(Charted.map()).differs(new BigDecimal(milliliters), speed);
    }

    private static PumpSpeed hours(int hours) {
        PumpSpeed speed = new PumpSpeed();
        speed.is(Charted.amount("60 mL/h"), 0);
        speed.stops(3600L * hours);
        return speed;
    }

    @Test
    void fiveMinutesOfAnHourAgree() {
        assertThat(differs("55", hours(1))).isNull();
        assertThat(differs("65", hours(1))).isNull();
    }

    @Test
    void moreThanFiveMinutesDoNot() {
        assertThat(differs("54.9", hours(1))).isEqualTo("54.9 mL, which is 55 min at its rate; 60 min by the clock");
    }

    @Test
    void moreThanATenthOfAShortRunDoesNotAgree() {
        PumpSpeed speed = new PumpSpeed();
        speed.is(Charted.amount("60 mL/h"), 0);
        speed.stops(20 * 60);
        assertThat(differs("18", speed)).isNull();
        assertThat(differs("17.9", speed)).isEqualTo("17.9 mL, which is 18 min at its rate; 20 min by the clock");
    }

    @Test
    void severalRatesCountEachForItsTime() {
        PumpSpeed speed = new PumpSpeed();
        speed.is(Charted.amount("60 mL/h"), 0);
        speed.is(Charted.amount("120 mL/h"), 3600);
        speed.stops(7200);
        assertThat(differs("180", speed)).isNull();
        assertThat(speed.only()).isNull();
    }

    @Test
    void withoutARateNothingCanDiffer() {
        PumpSpeed speed = new PumpSpeed();
        speed.is(null, 0);
        speed.stops(3600);
        assertThat(differs("5", speed)).isNull();
    }

    @Test
    void aRateInAnotherUnitIsNone() {
        PumpSpeed speed = new PumpSpeed();
        speed.is(Charted.amount("5 ug/min"), 0);
        speed.stops(3600);
        assertThat(differs("5", speed)).isNull();
    }
}

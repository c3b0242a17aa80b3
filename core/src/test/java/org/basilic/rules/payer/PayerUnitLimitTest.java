package org.basilic.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.fluid;

import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerUnitLimitTest {

    @ParameterizedTest
    @CsvSource({"151, 2, 0", "150, 1, 0", "151, 1, 1", "90, 0, 0", "91, 0, 1"})
    void moreThanTheLimitIsAWarning(int minutes, int limit, int warnings) {
        Coded coded = facility(fluid("h", "09:00+" + minutes))
                .plan("unit-limit,96361,both," + limit)
                .coded();

        assertThat(coded.findings("POL-05")).hasSize(warnings);
    }

    @Test
    void theUnitsStandAsTheyAre() {
        Coded coded = facility(fluid("h", "09:00+151"))
                .plan("unit-limit,96361,both,1")
                .coded();

        assertThat(coded.bill()).isEqualTo("96360 96361x2");
        assertThat(coded.found()).contains(new PayerUnitLimit.Over("96361", 2, Chart.DAY, 1, "plan", "manual p. 2"));
    }

    @Test
    void eachDayHasTheLimitForItself() {
        assertThat(facility(fluid("h", "09:00+151"), fluid("i", "+1/09:00+151"))
                        .plan("unit-limit,96361,both,4")
                        .coded()
                        .findings("POL-05"))
                .isEmpty();
    }
}

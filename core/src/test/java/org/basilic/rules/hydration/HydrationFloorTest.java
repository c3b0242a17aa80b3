package org.basilic.rules.hydration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HydrationFloorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    30  | ''            | 96374
                    31  | 96360         | 96361 96374
                    60  | 96360         | 96361 96374
                    90  | 96360         | 96361 96374
                    91  | 96360 96361   | 96361x2 96374
                    150 | 96360 96361   | 96361x2 96374
                    151 | 96360 96361x2 | 96361x3 96374
                    211 | 96360 96361x3 | 96361x4 96374
                    """)
    void hydrationNeedsThirtyOneMinutesAloneAndBesideADrug(int minutes, String alone, String beside) {
        assertThat(facility(fluid("h", "09:00+" + minutes)).bill()).isEqualTo(alone);
        assertThat(office(fluid("h", "09:00+" + minutes)).bill()).isEqualTo(alone);
        assertThat(facility(fluid("h", "09:00+" + minutes), push("a", "ondansetron", "08:30"))
                        .bill())
                .isEqualTo(beside);
    }

    @Test
    void tooFewMinutesSaySo() {
        Coded coded = facility(fluid("h", "09:00+30")).coded();

        assertThat(coded.left("h")).containsExactly(new HydrationFloor.TooShort(30, 31));
        assertThat(coded.minutes("h")).isEqualTo("30 below-threshold");
    }

    @Test
    void theNumbersStandInTheReason() {
        assertThat(facility(fluid("h", "09:00+91")).coded().because("96361"))
                .contains(new HydrationFloor.Counted(91, 1, 151, true));
        assertThat(facility(fluid("h", "09:00+91"), push("a", "ondansetron", "08:30"))
                        .coded()
                        .because("96361"))
                .contains(new HydrationFloor.Counted(91, 2, 151, false));
    }

    @Test
    void oneMinuteShortOfAFurtherUnitIsSaid() {
        assertThat(facility(fluid("h", "09:00+90")).coded().unused("96361")).hasSize(1);
    }

    @Test
    void lengthsWithoutClockTimesCountToo() {
        assertThat(facility(fluid("h", "").minutes(91)).bill()).isEqualTo("96360 96361");
        assertThat(facility(fluid("h", "").minutes(30)).bill()).isEmpty();
    }
}

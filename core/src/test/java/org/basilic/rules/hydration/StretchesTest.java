package org.basilic.rules.hydration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;

import org.basilic.given.Coded;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StretchesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sum     | 08:40..09:00 | 10:00..10:20 | 96361 96365
                    each-31 | 08:40..09:00 | 10:00..10:20 | 96365
                    never   | 08:40..09:00 | 10:00..10:20 | 96365
                    sum     | 08:29..09:00 | 10:00..10:31 | 96361 96365
                    each-31 | 08:29..09:00 | 10:00..10:31 | 96361x2 96365
                    never   | 08:29..09:00 | 10:00..10:31 | 96361 96365
                    sum     | 08:00..09:00 | 10:00..10:31 | 96361x2 96365
                    each-31 | 08:00..09:00 | 10:00..10:30 | 96361 96365
                    never   | 08:00..09:00 | 10:00..11:31 | 96361x2 96365
                    sum     | 08:45..09:00 | 10:00..10:15 | 96365
                    """)
    void stretchesAroundADrugAreAddedUpOrJudgedAloneOrOnlyTheLongestCounts(
            String value, String before, String after, String bill) {
        assertThat(facility(fluid("h", before), bag("a", "vancomycin", "09:00..10:00"), fluid("k", after))
                        .with(Switch.HYDRATION_STRETCHES, value)
                        .bill())
                .isEqualTo(bill);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sum     | 96360 96361
                    each-31 | 96360 96361
                    never   | 96360
                    """)
    void withoutADrugBetweenThemTheyAreCountedAlike(String value, String bill) {
        assertThat(facility(fluid("h", "09:00+60"), fluid("k", "11:00+31"))
                        .with(Switch.HYDRATION_STRETCHES, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void oneFluidThatADrugInterruptsHasTwoStretches() {
        assertThat(facility(fluid("h", "08:40..10:20"), bag("a", "vancomycin", "09:00..10:00"))
                        .coded()
                        .because("96361"))
                .contains(new Stretches.Counted(2, "sum"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "each-31", "never"})
    void fluidsThatRunTogetherCountOnce(String value) {
        assertThat(facility(fluid("h", "09:00..10:00"), fluid("k", "09:00..10:30"))
                        .with(Switch.HYDRATION_STRETCHES, value)
                        .bill())
                .isEqualTo("96360");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "each-31", "never"})
    void touchingBagsAreOneStretch(String value) {
        assertThat(facility(fluid("h", "09:00..09:20"), fluid("k", "09:20..09:40"))
                        .with(Switch.HYDRATION_STRETCHES, value)
                        .bill())
                .isEqualTo("96360");
    }

    @Test
    void aShorterStretchThatDoesNotCountSaysSo() {
        Coded coded = facility(fluid("h", "09:00+60"), fluid("k", "11:00+40"))
                .with(Switch.HYDRATION_STRETCHES, "never")
                .coded();

        assertThat(coded.left("k")).contains(new Stretches.NotTheLongest(40));
        assertThat(coded.minutes("k")).isEqualTo("40 below-threshold");
    }

    @Test
    void underEachAloneAShortStretchSaysSo() {
        Coded coded = facility(fluid("h", "09:00+60"), fluid("k", "11:00+30"))
                .with(Switch.HYDRATION_STRETCHES, "each-31")
                .coded();

        assertThat(coded.bill()).isEqualTo("96360");
        assertThat(coded.left("k")).contains(new HydrationFloor.TooShort(30, 31));
    }
}

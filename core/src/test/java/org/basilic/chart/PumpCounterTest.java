package org.basilic.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PumpCounterTest {

    private static PumpCounter from(String first) {
        return new PumpCounter(Charted.amount(first));
    }

    private static BigDecimal milliliters(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void whatItShowedAtTheStartDoesNotCount() {
        PumpCounter counter = from("900 mL");
        counter.shows(Charted.amount("1000.5 mL"));
        assertThat(counter.sum()).isEqualByComparingTo(milliliters("100.5"));
    }

    @Test
    void lessThanBeforeWasClearedInBetween() {
        PumpCounter counter = from("900 mL");
        counter.shows(Charted.amount("1000 mL"));
        counter.shows(Charted.amount("30 mL"));
        counter.shows(Charted.amount("50 mL"));
        assertThat(counter.sum()).isEqualByComparingTo(milliliters("150"));
    }

    @Test
    void aClearingThatIsToldCountsFromZeroEvenWhereMoreShowsThanBefore() {
        PumpCounter counter = from("10 mL");
        counter.cleared();
        counter.shows(Charted.amount("30 mL"));
        assertThat(counter.sum()).isEqualByComparingTo(milliliters("30"));
    }

    @Test
    void withoutAStartNothingIsTold() {
        PumpCounter counter = new PumpCounter(null);
        counter.shows(Charted.amount("30 mL"));
        assertThat(counter.sum()).isNull();
    }

    @Test
    void anotherUnitIsNotAdded() {
        PumpCounter counter = from("0 mL");
        counter.shows(Charted.amount("1 L"));
        assertThat(counter.sum()).isNull();
    }
}

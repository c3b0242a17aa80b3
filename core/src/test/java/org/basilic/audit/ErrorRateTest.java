package org.basilic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRateTest {

    /** Values as tables of the exact interval print them, to four places; bounds are rounded outward. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "0, 10, 0, 0, 0.3085",
        "1, 10, 0.1, 0.0025, 0.4451",
        "5, 10, 0.5, 0.1870, 0.8130",
        "10, 10, 1, 0.6915, 1",
        "0, 30, 0, 0, 0.1158",
        "3, 30, 0.1, 0.0211, 0.2653",
        "10, 100, 0.1, 0.0490, 0.1763",
        "1, 1, 1, 0.0249, 1"
    })
    void theIntervalIsThatOfClopperAndPearson(int found, int of, BigDecimal rate, BigDecimal low, BigDecimal high) {
        ErrorRate known = ErrorRate.of(found, of);

        assertThat(known.rate()).isEqualByComparingTo(rate);
        assertThat(known.low()).isBetween(low.subtract(new BigDecimal("0.0001")), low);
        assertThat(known.high()).isBetween(high, high.add(new BigDecimal("0.0001")));
    }

    @Test
    void theIntervalHoldsTheRateAndNarrowsWithTheSample() {
        ErrorRate small = ErrorRate.of(4, 40);
        ErrorRate large = ErrorRate.of(400, 4000);

        assertThat(small.rate()).isBetween(small.low(), small.high()).isEqualTo(large.rate());
        assertThat(large.high().subtract(large.low())).isLessThan(small.high().subtract(small.low()));
    }

    @Test
    void anEmptySampleHasNoRate() {
        assertThatThrownBy(() -> ErrorRate.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ErrorRate.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}

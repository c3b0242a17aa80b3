package org.basilic.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # amount, unit, up, down
                    0,        10,   0,  0
                    0.0001,   10,   1,  0
                    9.9999,   10,   1,  0
                    10,       10,   1,  1
                    10.0001,  10,   2,  1
                    0.35,     0.1,  4,  3
                    0.3,      0.1,  3,  3
                    2.6,      0.1,  26, 26
                    1e30,     0.001, 1e33, 1e33
                    """)
    void unitsAreRoundedUpOrDownByTheSmallestStep(BigDecimal amount, BigDecimal unit, BigDecimal up, BigDecimal down) {
        assertThat(Amount.of(amount).unitsUp(unit)).isEqualByComparingTo(up);
        assertThat(Amount.of(amount).unitsDown(unit)).isEqualByComparingTo(down);
    }

    @Test
    void threeThirdsAreOneAndNoMore() {
        Amount third = Amount.of(BigDecimal.ONE).over(THREE);

        assertThat(third.plus(third).plus(third)).isEqualTo(Amount.of(BigDecimal.ONE));
        assertThat(third.times(THREE).unitsUp(BigDecimal.ONE)).isEqualByComparingTo("1");
        assertThat(third.times(THREE).unitsDown(BigDecimal.ONE)).isEqualByComparingTo("1");
        assertThat(third.unitsUp(new BigDecimal("0.3"))).isEqualByComparingTo("2");
        assertThat(third.unitsDown(new BigDecimal("0.3"))).isEqualByComparingTo("1");
    }

    @Test
    void fractionsAreAddedAndTakenAwayExactly() {
        Amount third = Amount.of(BigDecimal.ONE).over(THREE);
        Amount seventh = Amount.of(BigDecimal.ONE).over(BigDecimal.valueOf(7));

        // 1/3 + 1/7 = 10/21, 1/3 - 1/7 = 4/21
        assertThat(third.plus(seventh)).isEqualTo(Amount.of(BigDecimal.TEN).over(BigDecimal.valueOf(21)));
        assertThat(third.minus(seventh))
                .isEqualTo(Amount.of(BigDecimal.valueOf(4)).over(BigDecimal.valueOf(21)));
        assertThat(Amount.of(BigDecimal.ONE)
                        .minus(third)
                        .minus(third)
                        .minus(third)
                        .signum())
                .isZero();
        assertThat(seventh.minus(third).signum()).isNegative();
    }

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        Amount half = Amount.of(new BigDecimal("0.50"));

        assertThat(half)
                .isEqualTo(Amount.of(new BigDecimal("0.5")))
                .hasSameHashCodeAs(Amount.of(new BigDecimal("0.5")))
                .isEqualTo(Amount.of(THREE).over(BigDecimal.valueOf(6)))
                .hasSameHashCodeAs(Amount.of(THREE).over(BigDecimal.valueOf(6)))
                .isNotEqualTo(Amount.of(new BigDecimal("0.5001")))
                .isNotEqualTo("0.5");
    }

    @Test
    void theLesserComesFirst() {
        Amount third = Amount.of(BigDecimal.ONE).over(THREE);

        assertThat(third).isLessThan(Amount.of(new BigDecimal("0.3334")));
        assertThat(third).isGreaterThan(Amount.of(new BigDecimal("0.3333")));
        assertThat(Amount.of(new BigDecimal("2.50"))).isEqualByComparingTo(Amount.of(new BigDecimal("2.5")));
    }

    @ParameterizedTest
    @CsvSource({"350.00, 350", "0.100, 0.1", "1000, 1000", "0, 0", "0.000, 0", "-100.0, -100", "1e3, 1000"})
    void itIsWrittenWithoutTrailingZeros(BigDecimal decimal, String written) {
        assertThat(Amount.of(decimal)).hasToString(written);
    }

    @Test
    void whatNoDecimalNumberHoldsIsWrittenToSixteenDigits() {
        assertThat(Amount.of(BigDecimal.ONE).over(THREE)).hasToString("0.3333333333333333");
        assertThat(Amount.of(BigDecimal.ONE).over(BigDecimal.valueOf(8)).inDecimals())
                .isEqualByComparingTo("0.125");
    }

    @Test
    void anAbsurdAmountIsWrittenShort() {
        assertThat(Amount.of(new BigDecimal("1e400"))).hasToString("1E+400");
    }
}

package org.basilic.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "150.00, 150",
        "150.50, 150.5",
        "0.75, .75",
        "1E+3, 1000",
        "99999999.99, 99999999.99",
        "0.05, .05"
    })
    void aNumberHasNoZeroInFrontAndAPointOnlyBeforeSomething(BigDecimal number, String written) {
        assertThat(Numbers.written(number)).isEqualTo(written);
        assertThat(Numbers.wrongAmount(number)).isNull();
        assertThat(new BigDecimal(Numbers.written(number))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, an amount below zero",
        "0.001, parts of a cent",
        "100000000, an amount of more than ten digits",
        "99999999.991, parts of a cent"
    })
    void anAmountThatHasNoFormInX12IsWrong(BigDecimal amount, String wrong) {
        assertThat(Numbers.wrongAmount(amount)).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "99999999, ",
        "99999999.999, ",
        "100000000, 9 digits before the point",
        "0.0001, 4 places behind the point"
    })
    void unitsHaveEightDigitsAndThreeBehindThePoint(BigDecimal units, String wrong) {
        assertThat(Numbers.wrongQuantity(units, 8)).isEqualTo(wrong);
    }
}

package org.basilic.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarAmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0               | 0
            -0              | 0
            -0.00           | 0
            500             | 500
            0.5             | 0.5
            .5              | 0.5
            5.              | 5
            +5              | 5
            -824            | -824
            1,000           | 1000
            1,234,567.25    | 1234567.25
            -1,000          | -1000
            1E+3            | 1000
            1e-05           | 0.00001
            97.5942995169   | 97.5942995169
            0e400           | 0
            """)
    void aNumberIsExact(String text, String expected) {
        BigDecimal read = Objects.requireNonNull(MarAmount.of(text));

        assertThat(read).isEqualByComparingTo(expected);
        assertThat(read.toPlainString().length()).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "-",
                ".",
                "e5",
                "NaN",
                "Infinity",
                "1e400",
                "-1e400",
                "1e-400",
                "1e999999999999",
                "5 mg",
                "5mg",
                "1 000",
                "1,5",
                "1,00",
                "1,0000",
                ",500",
                "1234,567",
                "1.000,5",
                "1,234.5,6",
                "1..5",
                "1.5.2",
                "--5",
                "５００",
                "٥٠٠",
                "0x10",
                "1_000",
                "5d",
                "1/2",
                "12345678901234567890",
                "0.12345678901234567890",
                "00000000000000000000000000000000000000000001"
            })
    void whatIsNoPlainNumberIsNone(String text) {
        assertThat(MarAmount.of(text)).isNull();
    }
}

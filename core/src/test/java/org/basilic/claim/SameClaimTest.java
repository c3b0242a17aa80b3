package org.basilic.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts that are equal make lines that are equal, however they were written. */
class SameClaimTest {

    @Test
    void zerosBehindTheLastDigitChangeNothing() {
        assertThat(line("100.00", "2")).isEqualTo(line("100", "2.0"));
        assertThat(line("1E+2", "2")).isEqualTo(line("100", "2"));
    }

    @Test
    void aCentChangesTheLine() {
        assertThat(line("100.01", "2")).isNotEqualTo(line("100", "2"));
    }

    @Test
    void anAmountIsNeverKeptAsAPowerOfTen() {
        assertThat(line("500000", "200").charge()).hasToString("500000");
        assertThat(line("500000", "200").units()).hasToString("200");
    }

    private static ClaimLine line(String charge, String units) {
        return new ClaimLine(
                1,
                null,
                "J1100",
                List.of(),
                null,
                new BigDecimal(charge),
                "UN",
                new BigDecimal(units),
                null,
                List.of(1),
                null,
                null,
                null,
                List.of());
    }
}

package org.basilic.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Dollars and cents. */
final class Dollars {

    static final BigDecimal NONE = new BigDecimal("0.00");

    private Dollars() {}

    /** Returns an amount to the cent; half a cent and more count as a whole one. */
    static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Returns the amount of a line, rounded once. */
    static BigDecimal of(BigDecimal perUnit, int units) {
        return rounded(perUnit.multiply(BigDecimal.valueOf(units)));
    }
}

package org.basilic.formats.x12.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The form of numbers in claims: no sign plus, no zeros in front, a point only where something stands behind it. */
final class Numbers {

    static final String AMOUNT = "an amount from 0 to 99,999,999.99 in dollars and cents";

    private static final BigDecimal LARGEST = new BigDecimal("99999999.99");
    private static final int CENTS = 2;
    private static final int THOUSANDTHS = 3;

    private Numbers() {}

    /** Returns what is wrong with an amount of money, or null. */
    static @Nullable String wrongAmount(BigDecimal amount) {
        if (amount.signum() < 0) {
            return "an amount below zero";
        }
        if (amount.scale() > CENTS) {
            return "parts of a cent";
        }
        return amount.compareTo(LARGEST) > 0 ? "an amount of more than ten digits" : null;
    }

    /** Returns what is wrong with a number of units, or null. */
    static @Nullable String wrongQuantity(BigDecimal quantity, int digits) {
        if (quantity.signum() <= 0) {
            return quantity.signum() == 0 ? "0" : "a number below zero";
        }
        if (quantity.scale() > THOUSANDTHS) {
            return quantity.scale() + " places behind the point";
        }
        int before = quantity.precision() - quantity.scale();
        return before > digits ? before + " digits before the point" : null;
    }

    static String quantity(int digits) {
        return "a number above 0 with at most " + digits + " digits, and three behind the point";
    }

    /** Returns a number that is not wrong. */
    static String written(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.startsWith("0.") ? plain.substring(1) : plain;
    }
}

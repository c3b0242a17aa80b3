package org.basilic.remittance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact dollars and cents, where null means that an amount could not be read. */
final class Cents {

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private Cents() {}

    /** Returns the amount with two places where that loses nothing. */
    static @Nullable BigDecimal form(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() <= 2 ? plain.setScale(2) : plain;
    }

    /** Returns the sum, or null where one of the two is. */
    static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    /** Returns the difference, or null where one of the two is. */
    static @Nullable BigDecimal less(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    /** Whether both are known and are one amount, whatever their form. */
    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    /** Whether both are known and add up to nothing. */
    static boolean opposite(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.add(other).signum() == 0;
    }
}

package org.basilic.worksheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An exact amount in the base unit of its measure; a fraction only where equivalents and moles are turned into each other. */
public final class Amount implements Comparable<Amount> {

    public static final Amount ZERO = new Amount(BigDecimal.ZERO, null);

    /** Numbers of so few digits are whole numbers of the machine. */
    private static final int LONG_DIGITS = 18;

    private final BigDecimal numerator;
    private final @Nullable BigDecimal denominator;

    private Amount(BigDecimal numerator, @Nullable BigDecimal denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Returns a decimal amount. */
    public static Amount of(BigDecimal decimal) {
        return new Amount(decimal, null);
    }

    /** Returns what the numerator is divided by. */
    private BigDecimal below() {
        return denominator == null ? BigDecimal.ONE : denominator;
    }

    /** Whether the amount is a decimal number, not a fraction. */
    public boolean decimal() {
        return denominator == null;
    }

    public Amount plus(Amount other) {
        if (signum() == 0) {
            return other;
        }
        if (decimal() && other.decimal()) {
            return of(numerator.add(other.numerator));
        }
        return new Amount(
                numerator.multiply(other.below()).add(other.numerator.multiply(below())),
                below().multiply(other.below()));
    }

    public Amount minus(Amount other) {
        if (other.signum() == 0) {
            return this;
        }
        if (decimal() && other.decimal()) {
            return of(numerator.subtract(other.numerator));
        }
        return new Amount(
                numerator.multiply(other.below()).subtract(other.numerator.multiply(below())),
                below().multiply(other.below()));
    }

    public Amount times(BigDecimal factor) {
        return new Amount(numerator.multiply(factor), denominator);
    }

    /** Divides by a number above zero. */
    public Amount over(BigDecimal divisor) {
        return new Amount(numerator, denominator == null ? divisor : denominator.multiply(divisor));
    }

    /** Returns how many of a unit hold the amount: rounded up. */
    public BigDecimal unitsUp(BigDecimal unit) {
        return numerator.divide(denominator == null ? unit : unit.multiply(denominator), 0, RoundingMode.CEILING);
    }

    /** Returns how many of a unit hold the amount, rounded up; -1 where that is more than {@code most}. */
    public int unitsUp(BigDecimal unit, int most) {
        BigDecimal units = unitsUp(unit);
        return units.precision() > LONG_DIGITS || units.longValue() > most ? -1 : (int) units.longValue();
    }

    /** Returns how many whole units the amount holds: rounded down. */
    public BigDecimal unitsDown(BigDecimal unit) {
        return numerator.divide(denominator == null ? unit : unit.multiply(denominator), 0, RoundingMode.FLOOR);
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Amount other) {
        if (decimal() && other.decimal()) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.below()).compareTo(other.numerator.multiply(below()));
    }

    /** Returns the amount as a decimal number: exact, or to sixteen digits where no decimal number is. */
    public BigDecimal inDecimals() {
        if (denominator == null) {
            return numerator;
        }
        BigDecimal rounded = numerator.divide(denominator, MathContext.DECIMAL64);
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Whether two amounts are the same, however they are written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Amount amount && compareTo(amount) == 0;
    }

    @Override
    public int hashCode() {
        return inDecimals().stripTrailingZeros().hashCode();
    }

    /** Returns the amount as people write it, without trailing zeros. */
    @Override
    public String toString() {
        BigDecimal plain = inDecimals().stripTrailingZeros();
        return plain.precision() - plain.scale() > 30 || plain.scale() > 30 ? plain.toString() : plain.toPlainString();
    }
}

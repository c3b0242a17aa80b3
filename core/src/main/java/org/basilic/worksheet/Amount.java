package org.basilic.worksheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact amount in the base unit of its measure; a fraction only where equivalents and moles are turned into each other. */
public final class Amount implements Comparable<Amount> {

    public static final Amount ZERO = new Amount(BigDecimal.ZERO, BigDecimal.ONE);

    private final BigDecimal numerator;
    private final BigDecimal denominator;

    private Amount(BigDecimal numerator, BigDecimal denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Returns a decimal amount. */
    public static Amount of(BigDecimal decimal) {
        return new Amount(decimal, BigDecimal.ONE);
    }

    private boolean decimal() {
        return denominator == BigDecimal.ONE;
    }

    public Amount plus(Amount other) {
        if (decimal() && other.decimal()) {
            return of(numerator.add(other.numerator));
        }
        return new Amount(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Amount minus(Amount other) {
        if (decimal() && other.decimal()) {
            return of(numerator.subtract(other.numerator));
        }
        return new Amount(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Amount times(BigDecimal factor) {
        return new Amount(numerator.multiply(factor), denominator);
    }

    /** Divides by a number above zero. */
    public Amount over(BigDecimal divisor) {
        return new Amount(numerator, decimal() ? divisor : denominator.multiply(divisor));
    }

    /** Returns how many of a unit hold the amount: rounded up. */
    public BigDecimal unitsUp(BigDecimal unit) {
        return numerator.divide(decimal() ? unit : unit.multiply(denominator), 0, RoundingMode.CEILING);
    }

    /** Returns how many whole units the amount holds: rounded down. */
    public BigDecimal unitsDown(BigDecimal unit) {
        return numerator.divide(decimal() ? unit : unit.multiply(denominator), 0, RoundingMode.FLOOR);
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Amount other) {
        if (decimal() && other.decimal()) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Returns the amount as a decimal number: exact, or to sixteen digits where no decimal number is. */
    public BigDecimal inDecimals() {
        return decimal() ? numerator : numerator.divide(denominator, MathContext.DECIMAL64);
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

package org.basilic.testkit.oracle.drugs;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number, never reduced: slow and plain.
 *
 * @param below above zero
 */
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    static final Fraction ZERO = of(BigDecimal.ZERO);

    static Fraction of(BigDecimal number) {
        return number.scale() > 0
                ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.above.negate(), other.below));
    }

    Fraction times(Fraction other) {
        return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    /** Divides by a number above zero. */
    Fraction over(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    boolean isZero() {
        return above.signum() == 0;
    }

    boolean moreThan(Fraction other) {
        return compareTo(other) > 0;
    }

    /** Returns the whole part of a number that is not negative. */
    BigInteger roundedDown() {
        return above.divide(below);
    }

    /** Returns the next whole number, or the number itself where it is whole, of a number that is not negative. */
    BigInteger roundedUp() {
        return above.add(below).subtract(BigInteger.ONE).divide(below);
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}

package org.basilic.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How often something was found in a random sample, and between which rates that of all visits lies with a confidence of 95
 * percent: the exact two-sided interval of Clopper and Pearson (Biometrika 26, 1934), whose true confidence is never less. It
 * is not narrowed for a sample that is a large part of all visits.
 *
 * @param found how many of the sample
 * @param of the size of the sample, above zero
 * @param rate to four places
 * @param low to four places, rounded down
 * @param high to four places, rounded up
 */
public record ErrorRate(int found, int of, BigDecimal rate, BigDecimal low, BigDecimal high) {

    /** What each tail may hold. */
    private static final BigDecimal TAIL = new BigDecimal("0.025");

    private static final int PLACES = 4;

    /** Halvings of the interval from 0 to 1: enough for the places that are shown. */
    private static final int HALVINGS = 30;

    private static final MathContext EXACT_ENOUGH = new MathContext(30, RoundingMode.HALF_EVEN);

    /**
     * Works out the rate.
     *
     * @throws IllegalArgumentException if the sample is empty or more was found than it has
     */
    public static ErrorRate of(int found, int of) {
        if (of < 1 || found < 0 || found > of) {
            throw new IllegalArgumentException(found + " of " + of);
        }
        BigDecimal rate = BigDecimal.valueOf(found).divide(BigDecimal.valueOf(of), PLACES, RoundingMode.HALF_UP);
        BigDecimal low = BigDecimal.ZERO;
        if (found > 0) {
            // The lowest rate at which so many or more are still that likely.
            low = crossing(of - found, of);
            low = BigDecimal.ONE.subtract(low);
        }
        BigDecimal high = found < of ? crossing(found, of) : BigDecimal.ONE;
        return new ErrorRate(
                found, of, rate, low.setScale(PLACES, RoundingMode.FLOOR), high.setScale(PLACES, RoundingMode.CEILING));
    }

    /** Returns the rate at which finding at most so many is just as likely as a tail may be. */
    private static BigDecimal crossing(int most, int of) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ONE;
        for (int i = 0; i < HALVINGS; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), EXACT_ENOUGH);
            if (atMost(most, of, middle).compareTo(TAIL) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low.add(high).divide(BigDecimal.valueOf(2), EXACT_ENOUGH);
    }

    /** Returns how likely it is to find at most so many of a sample at a rate between 0 and 1. */
    private static BigDecimal atMost(int most, int of, BigDecimal rate) {
        BigDecimal other = BigDecimal.ONE.subtract(rate);
        BigDecimal odds = rate.divide(other, EXACT_ENOUGH);
        BigDecimal term = other.pow(of, EXACT_ENOUGH);
        BigDecimal sum = term;
        for (int i = 1; i <= most; i++) {
            term = term.multiply(odds, EXACT_ENOUGH)
                    .multiply(BigDecimal.valueOf(of - i + 1L), EXACT_ENOUGH)
                    .divide(BigDecimal.valueOf(i), EXACT_ENOUGH);
            sum = sum.add(term, EXACT_ENOUGH);
        }
        return sum;
    }
}

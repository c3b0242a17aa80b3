package org.basilic.remittance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of a payment that does not come out, or that could not be worked out because a number of it is not known.
 *
 * @param trace number of the payment
 * @param claim our number of the claim; null for a payment
 * @param line its place in the answer, from 1; null for a claim or payment
 * @param whole dollars of which something was held back: the charge of a line or claim, the sum of the claims of a payment
 * @param held dollars held back: adjustments of the line, of the claim with its lines, of the provider
 * @param paid dollars that the answer says are paid
 */
public record Imbalance(
        Level level,
        @Nullable String trace,
        @Nullable String claim,
        @Nullable Integer line,
        @Nullable BigDecimal whole,
        @Nullable BigDecimal held,
        @Nullable BigDecimal paid) {

    /** Which of the three sums. */
    public enum Level {
        /** Charge less adjustments of the line is what is paid for the line. */
        LINE,
        /** Charge less all adjustments of claim and lines is what is paid for the claim. */
        CLAIM,
        /** What is paid for the claims less the adjustments of the provider is the payment. */
        PAYMENT
    }

    /** Returns by how much more should have been paid than was; null where that could not be worked out. */
    public @Nullable BigDecimal difference() {
        return Cents.less(Cents.less(whole, held), paid);
    }
}

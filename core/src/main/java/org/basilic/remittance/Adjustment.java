package org.basilic.remittance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was held back for one reason.
 *
 * @param carc claim adjustment reason code
 * @param amount dollars by which the payment is less than the charge; below zero where it is more
 * @param quantity units that were not paid, where the payer tells
 */
public record Adjustment(
        @Nullable AdjustmentGroup group,
        @Nullable String carc,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal quantity) {

    /** Keeps the amount in one form, so that equal adjustments are equal. */
    public Adjustment {
        amount = Cents.form(amount);
        quantity = quantity == null ? null : Cents.form(quantity);
    }

    /** Returns group and reason as people write them, such as CO-97. */
    public String code() {
        return (group == null ? "?" : group.code()) + "-" + (carc == null ? "?" : carc);
    }

    /** Returns the sum of what was held back, or null where an amount is not known. */
    static @Nullable BigDecimal sum(Iterable<Adjustment> adjustments) {
        BigDecimal sum = Cents.ZERO;
        for (Adjustment each : adjustments) {
            if (each.amount() == null) {
                return null;
            }
            sum = sum.add(each.amount());
        }
        return sum;
    }
}

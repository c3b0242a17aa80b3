package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a payer takes from, or adds to, a whole payment.
 *
 * @param yearEnd last day of the provider's fiscal year
 * @param reason two characters, such as WO for money taken back, FB for a balance carried forward, L6 for interest
 * @param reference the payer's number of what it is about
 * @param amount dollars by which the payment is less than its claims; below zero where it is more
 */
public record ProviderAdjustment(
        @Nullable LocalDate yearEnd,
        @Nullable String reason,
        @Nullable String reference,
        @Nullable BigDecimal amount) implements Answer {

    /** Keeps the amount in one form, so that equal adjustments are equal. */
    public ProviderAdjustment {
        amount = Cents.form(amount);
    }

    @Override
    public void to(AnswerTaker taker) {
        taker.take(this);
    }
}

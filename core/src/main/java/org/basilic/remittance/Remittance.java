package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of one payment.
 *
 * @param transaction by which the file numbers it (ST02)
 * @param paid dollars that were moved, below zero where the payer took them (BPR02, BPR03)
 * @param method how, such as ACH, CHK or NON (BPR04)
 * @param paidOn the day of the money (BPR16)
 * @param trace number of the cheque or transfer (TRN02)
 * @param payer name of the payer (N1 PR)
 * @param payerId number of the payer: that of the claims where the answer tells it, else that of the transfer (REF 2U, N104, TRN03)
 */
public record Remittance(
        String transaction,
        @Nullable BigDecimal paid,
        @Nullable String method,
        @Nullable LocalDate paidOn,
        @Nullable String trace,
        @Nullable String payer,
        @Nullable String payerId)
        implements Answer {

    /** Keeps the amount in one form, so that equal payments are equal. */
    public Remittance {
        paid = Cents.form(paid);
    }

    @Override
    public void to(AnswerTaker taker) {
        taker.take(this);
    }
}

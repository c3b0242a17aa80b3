package org.basilic.remittance;

/**
 * One piece of what a payer or clearinghouse answers, in the order in which it stands. A payment comes as its {@link Remittance},
 * then {@link PaidClaim}s and {@link ProviderAdjustment}s, then its {@link RemittanceEnd}.
 */
public sealed interface Answer
        permits Remittance,
                PaidClaim,
                ProviderAdjustment,
                RemittanceEnd,
                ClaimStatus,
                TransactionAnswer,
                GroupAnswer,
                InterchangeAnswer {

    /** Hands the answer to the method of its kind. */
    void to(AnswerTaker taker);
}

package org.basilic.remittance;

/** Who is handed answers, a method for each kind. */
public interface AnswerTaker {

    /** Takes the head of a payment. */
    void take(Remittance head);

    /** Takes a claim of the payment that began last. */
    void take(PaidClaim claim);

    /** Takes an adjustment of the payment that began last. */
    void take(ProviderAdjustment adjustment);

    /** Takes the end of the payment that began last; one that was cut off has none. */
    void take(RemittanceEnd end);

    /** Takes what became of a claim before it was judged. */
    void take(ClaimStatus status);

    /** Takes the acknowledgement of one transaction of a file. */
    void take(TransactionAnswer answer);

    /** Takes the acknowledgement of a group of transactions. */
    void take(GroupAnswer answer);

    /** Takes the acknowledgement of a whole interchange. */
    void take(InterchangeAnswer answer);
}

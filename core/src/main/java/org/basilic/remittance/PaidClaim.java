package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * One claim of a payment.
 *
 * @param number our own number of the claim (CLP01)
 * @param status how it was judged, such as 1 as primary, 4 denied, 22 reversal of an earlier payment (CLP02)
 * @param charge dollars as billed, below zero in a reversal
 * @param paid dollars
 * @param patientShare dollars that the patient owes
 * @param filing kind of insurance, such as MB
 * @param payerClaimNumber the payer's own number (CLP07)
 * @param adjustments what was held back from the whole claim, beside what its lines say
 * @param remarks remark codes of the whole claim (MIA, MOA)
 * @param received the day on which the payer had the claim
 * @param lines none where the payer judged the claim as one
 */
public record PaidClaim(
        @Nullable String number,
        @Nullable String status,
        @Nullable BigDecimal charge,
        @Nullable BigDecimal paid,
        @Nullable BigDecimal patientShare,
        @Nullable String filing,
        @Nullable String payerClaimNumber,
        List<Adjustment> adjustments,
        List<String> remarks,
        @Nullable DateSpan service,
        @Nullable LocalDate received,
        List<PaidLine> lines)
        implements Answer {

    private static final String REVERSAL = "22";

    /** Copies the lists and keeps amounts in one form, so that equal claims are equal. */
    public PaidClaim {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
        charge = Cents.form(charge);
        paid = Cents.form(paid);
        patientShare = Cents.form(patientShare);
    }

    /** Whether it takes an earlier payment back. */
    public boolean reversal() {
        return REVERSAL.equals(status);
    }

    @Override
    public void to(AnswerTaker taker) {
        taker.take(this);
    }
}

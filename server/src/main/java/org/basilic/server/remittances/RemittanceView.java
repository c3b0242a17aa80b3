package org.basilic.server.remittances;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.basilic.remittance.PaymentReview;
import org.jspecify.annotations.Nullable;

/**
 * A posted file as its page shows it.
 *
 * @param imbalances sums that do not come out, in words
 * @param refusals what was not taken, in words
 * @param faults what could not be read
 */
record RemittanceView(
        UUID id,
        PaymentReview review,
        List<ClaimRow> claims,
        List<String> imbalances,
        List<String> refusals,
        List<String> faults) {

    /**
     * An answered claim.
     *
     * @param visit null where the claim is none of ours
     * @param lines empty where its sums do not come out: which line is wrong cannot be told then
     */
    record ClaimRow(
            @Nullable String number,
            @Nullable UUID visit,
            String matchedBy,
            @Nullable BigDecimal charge,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal patient,
            boolean reversal,
            boolean balanced,
            List<AdjustmentRow> adjustments,
            List<String> remarks,
            List<LineRow> lines,
            List<String> unanswered) {}

    /**
     * An answered line.
     *
     * @param number of our line; null where none was found
     * @param judgedAs another code by which the payer judged it; null for the billed one
     */
    record LineRow(
            @Nullable Integer number,
            String code,
            @Nullable String judgedAs,
            @Nullable BigDecimal charge,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal allowed,
            List<AdjustmentRow> adjustments,
            List<String> remarks,
            String matchedBy) {}

    /** What was held back, with what its reason means in our words. */
    record AdjustmentRow(
            String code,
            String label,
            String kind,
            @Nullable BigDecimal amount) {}
}

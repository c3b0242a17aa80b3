package org.basilic.claim.making;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.claim.ClaimForm;
import org.basilic.reference.DayTables;
import org.basilic.reference.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * How much one claim holds.
 *
 * @param ceiling the largest total; null where there is none
 */
record Limits(
        int lines, int diagnoses, int pointers, @Nullable BigDecimal ceiling) {

    private static final int CENTS = 2;

    /** Whether one claim holds these lines. */
    boolean hold(List<Draft> drafts) {
        return drafts.size() <= lines && (ceiling == null || Draft.sum(drafts).compareTo(ceiling) <= 0);
    }

    /** Whether a claim with these lines has half of its dollars left, so that a drug is worth putting beside them. */
    boolean leaveRoom(List<Draft> drafts) {
        return ceiling != null
                && Draft.sum(drafts).multiply(BigDecimal.valueOf(2)).compareTo(ceiling) <= 0;
    }

    static Limits of(ClaimForm form, boolean ceiling, DayTables tables) {
        boolean professional = form == ClaimForm.PROFESSIONAL;
        return new Limits(
                tables.threshold(
                        professional ? Threshold.CLAIM_LINES_PROFESSIONAL : Threshold.CLAIM_LINES_INSTITUTIONAL),
                tables.threshold(
                        professional
                                ? Threshold.CLAIM_DIAGNOSES_PROFESSIONAL
                                : Threshold.CLAIM_DIAGNOSES_INSTITUTIONAL),
                tables.threshold(Threshold.POINTERS_MOST),
                professional && ceiling ? BigDecimal.valueOf(tables.threshold(Threshold.CLAIM_CEILING), CENTS) : null);
    }
}

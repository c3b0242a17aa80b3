package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.AdjustmentMeaning;
import org.basilic.reference.DenialAction;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which a line, or a whole claim, was denied.
 *
 * @param paid null where the whole claim was denied
 * @param claim null where the claim is not ours
 * @param ours our line; null where none was found
 * @param payer as the site or the payment names it
 * @param kind what the line bills; null for a whole claim, or a line without a code
 * @param drug name of the drug billed; null when none is
 * @param meaning null where the table does not say what the reason means
 * @param remarks remark codes of the line, of the claim where the line has none
 */
public record DeniedLine(
        Judged judged,
        @Nullable PaidLine paid,
        @Nullable Claim claim,
        @Nullable ClaimLine ours,
        String payer,
        @Nullable LineKind kind,
        @Nullable String drug,
        Adjustment adjustment,
        @Nullable AdjustmentMeaning meaning,
        List<String> remarks,
        Prevention prevention) {

    /** Copies the list, so that nobody changes it later. */
    public DeniedLine {
        remarks = List.copyOf(remarks);
    }

    /** Returns our number of the claim, or a question mark where the answer tells none. */
    public String claimNumber() {
        if (claim != null) {
            return claim.number();
        }
        String told = judged.claim().number();
        return told == null ? "?" : told;
    }

    /** Returns the code as we billed it; null for a whole claim, or a line without a code. */
    public @Nullable String code() {
        if (ours != null && ours.code() != null) {
            return ours.code();
        }
        return paid == null ? null : paid.codeAsBilled();
    }

    /** Returns the modifiers as we billed them. */
    public List<String> modifiers() {
        if (ours != null) {
            return ours.modifiers();
        }
        return paid == null ? List.of() : paid.modifiersAsBilled();
    }

    /** Returns the first day of the service, or null where neither side tells it. */
    public @Nullable LocalDate day() {
        return dayOf(ours, paid, claim, judged.claim());
    }

    static @Nullable LocalDate dayOf(
            @Nullable ClaimLine ours, @Nullable PaidLine paid, @Nullable Claim claim, PaidClaim answer) {
        if (ours != null && ours.service() != null) {
            return ours.service().from();
        }
        if (paid != null && paid.service() != null) {
            return paid.service().from();
        }
        if (answer.service() != null) {
            return answer.service().from();
        }
        if (claim == null) {
            return null;
        }
        for (ClaimLine line : claim.lines()) {
            if (line.service() != null) {
                return line.service().from();
            }
        }
        return null;
    }

    /** Returns the dollars denied, or null where they could not be read. */
    public @Nullable BigDecimal amount() {
        return adjustment.amount();
    }

    /** Returns what usually follows. */
    public DenialAction action() {
        return meaning == null ? DenialAction.LOOK : meaning.action();
    }
}

package org.basilic.remittance;

import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.jspecify.annotations.Nullable;

/**
 * An answered claim and the claim of ours that it answers.
 *
 * @param ours null where none was found
 * @param lines one for each answered line
 * @param unanswered lines of ours that no line answers; none where the payer judged the claim as one
 */
public record ClaimMatch(
        Judged judged, @Nullable Claim ours, ClaimMatchBy by, List<LineMatch> lines, List<ClaimLine> unanswered) {

    /** Copies the lists, so that nobody changes them later. */
    public ClaimMatch {
        lines = List.copyOf(lines);
        unanswered = List.copyOf(unanswered);
    }
}

package org.basilic.remittance;

import org.basilic.claim.ClaimLine;
import org.jspecify.annotations.Nullable;

/**
 * An answered line and the line of ours that it answers.
 *
 * @param ours null where none was found
 */
public record LineMatch(PaidLine paid, @Nullable ClaimLine ours, LineMatchBy by) {

    /** Whether the payer judged another code than we billed. */
    public boolean recoded() {
        return ours != null
                && ours.code() != null
                && paid.code() != null
                && !ours.code().equals(paid.code());
    }
}

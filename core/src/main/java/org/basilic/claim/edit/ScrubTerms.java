package org.basilic.claim.edit;

import java.time.LocalDate;
import org.basilic.claim.Site;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside a claim when it is looked at.
 *
 * @param policy id of the payer's policy; null takes Medicare's or the commercial one, as the claim names its payer
 * @param site the site that the claims are of; null for anyone's
 * @param made the day on which the claim was made or sent; null where it is not known
 */
public record ScrubTerms(
        @Nullable String policy,
        @Nullable Site site,
        @Nullable LocalDate made) {

    /** Nothing is known. */
    public static final ScrubTerms NONE = new ScrubTerms(null, null, null);

    /** Returns the same for a claim of this day. */
    public ScrubTerms madeOn(@Nullable LocalDate day) {
        return new ScrubTerms(policy, site, day);
    }
}

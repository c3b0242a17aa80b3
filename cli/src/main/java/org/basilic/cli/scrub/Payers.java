package org.basilic.cli.scrub;

import java.time.LocalDate;
import java.util.Map;
import org.basilic.claim.Claim;
import org.basilic.claim.Site;
import org.basilic.claim.edit.ScrubTerms;
import org.basilic.formats.site.SiteFile;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the payers of claims.
 *
 * @param policy for every claim; null where each claim's payer decides
 */
record Payers(@Nullable String policy, @Nullable SiteFile site) {

    /** Returns the terms of a claim that was made on a day. */
    ScrubTerms of(Claim claim, @Nullable LocalDate made) {
        return new ScrubTerms(policy != null ? policy : ofSite(claim), site == null ? null : site.site(), made);
    }

    /** Returns the policy that the site file names for the claim's payer, or null. */
    private @Nullable String ofSite(Claim claim) {
        String id = claim.coverage().payerId();
        if (site == null || id == null) {
            return null;
        }
        for (Map.Entry<String, Site.SitePayer> payer : site.site().payers().entrySet()) {
            if (payer.getValue().payerId().equals(id)) {
                return site.policies().get(payer.getKey());
            }
        }
        return null;
    }
}

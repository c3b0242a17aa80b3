package org.basilic.claim.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basilic.claim.Claim;
import org.basilic.claim.Site;
import org.basilic.reference.EditScope;
import org.basilic.reference.Policy;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Who pays a claim, as far as the edits need to know.
 *
 * @param policy id of the policy that answers for the payer; null where none was named and the program has none for its kind
 * @param ofSite the payer as the site file knows it
 */
record Payer(@Nullable String policy, boolean medicare, boolean medicaid, Site.@Nullable SitePayer ofSite) {

    /** Claim filing indicators of Medicare's Parts A and B. */
    private static final Set<String> MEDICARE = Set.of("MA", "MB");

    /** Claim filing indicator of Medicaid. */
    private static final String MEDICAID = "MC";

    private static final String COMMERCIAL = "commercial";

    /** Returns the payer of a claim: a policy that was named decides, then the site file, then what the claim says. */
    static Payer of(Claim claim, ScrubTerms terms, Reference reference) {
        Site.SitePayer ofSite = ofSite(claim, terms.site());
        String filing = claim.coverage().filing();
        boolean medicaid = MEDICAID.equals(filing);
        String named = terms.policy();
        if (named != null) {
            return new Payer(named, ofMedicare(named, reference), medicaid, ofSite);
        }
        boolean medicare = ofSite != null ? ofSite.medicare() : filing != null && MEDICARE.contains(filing);
        String policy = medicare ? reference.nationalPolicy() : COMMERCIAL;
        return new Payer(reference.hasPolicy(policy) ? policy : null, medicare, medicaid, ofSite);
    }

    /** Returns the scopes of edits that hold, the narrowest first. */
    List<EditScope> scopes() {
        List<EditScope> scopes = new ArrayList<>(List.of(EditScope.PAYER));
        if (medicare) {
            scopes.add(EditScope.MEDICARE);
        }
        if (medicaid) {
            scopes.add(EditScope.MEDICAID);
        }
        scopes.add(EditScope.ANY);
        return scopes;
    }

    private static boolean ofMedicare(String id, Reference reference) {
        boolean medicare = false;
        for (Policy policy : reference.policies().lineOf(id)) {
            Boolean says = policy.medicare();
            medicare = says == null ? medicare : says;
        }
        return medicare;
    }

    private static Site.@Nullable SitePayer ofSite(Claim claim, @Nullable Site site) {
        String id = claim.coverage().payerId();
        if (site == null || id == null) {
            return null;
        }
        return site.payers().values().stream()
                .filter(payer -> payer.payerId().equals(id))
                .findFirst()
                .orElse(null);
    }
}

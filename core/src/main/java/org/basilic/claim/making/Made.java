package org.basilic.claim.making;

import java.util.List;
import org.basilic.claim.Claim;

/**
 * The claims of one encounter.
 *
 * @param claims one, or several where one does not hold everything; none where a problem stops it
 * @param problems everything that was found, those that stop first
 */
public record Made(List<Claim> claims, List<ClaimProblem> problems) {

    /** Copies the lists, so that nobody changes them later. */
    public Made {
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
    }

    /** Whether no claim was made because of a problem. */
    public boolean stopped() {
        return claims.isEmpty();
    }
}

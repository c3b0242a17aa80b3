package org.basilic.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all claims of one visit bill together.
 *
 * @param claims those that stand: without what was voided or replaced
 */
public record BilledVisit(List<BilledClaim> claims) {

    /** Copies the list, so that nobody changes it later. */
    public BilledVisit {
        claims = List.copyOf(claims);
    }

    /**
     * Returns the claims that stand: a void takes back the claims of its number, a replacement stands in their place, and of
     * several replacements the last one given.
     */
    public static BilledVisit of(List<BilledClaim> given) {
        Set<String> voided = new HashSet<>();
        Map<String, BilledClaim> replacements = new HashMap<>();
        for (BilledClaim claim : given) {
            if (claim.voids()) {
                voided.add(claim.number());
            } else if (claim.replaces()) {
                replacements.put(claim.number(), claim);
            }
        }
        List<BilledClaim> standing = new ArrayList<>();
        for (BilledClaim claim : given) {
            BilledClaim replacement = replacements.get(claim.number());
            boolean stands = replacement == null || replacement == claim;
            if (!voided.contains(claim.number()) && stands) {
                standing.add(claim);
            }
        }
        return new BilledVisit(standing);
    }

    /** Whether nothing was billed. */
    public boolean unbilled() {
        return claims.stream().allMatch(claim -> claim.lines().isEmpty());
    }

    /** Returns all lines, claim by claim. */
    public List<BilledLine> lines() {
        return claims.stream().flatMap(claim -> claim.lines().stream()).toList();
    }
}

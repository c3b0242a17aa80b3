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
        Map<String, Integer> replacements = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).voids()) {
                voided.add(given.get(i).number());
            } else if (given.get(i).replaces()) {
                replacements.put(given.get(i).number(), i);
            }
        }
        List<BilledClaim> standing = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String number = given.get(i).number();
            if (!voided.contains(number) && replacements.getOrDefault(number, i) == i) {
                standing.add(given.get(i));
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

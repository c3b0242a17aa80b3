package org.basilic.remittance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claim of ours that each answer answers.
 *
 * @param matches one for each answer, in its order
 * @param unanswered claims of ours that no answer names, by number
 */
public record Matching(List<ClaimMatch> matches, List<Claim> unanswered) {

    /** Of several claims with one number a replacement stands for the others. */
    private static final Comparator<Claim> LATEST_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.frequency() == null ? "" : claim.frequency(), Comparator.reverseOrder())
            .thenComparing(Claim::toString);

    /** Copies the lists, so that nobody changes them later. */
    public Matching {
        matches = List.copyOf(matches);
        unanswered = List.copyOf(unanswered);
    }

    /** Matches answers with the claims that we sent, which may stand in any order. */
    public static Matching of(List<Judged> answers, Collection<Claim> sent) {
        Map<String, List<Claim>> byNumber = new HashMap<>();
        Map<String, Claim> byControl = new HashMap<>();
        for (Claim claim : sent) {
            byNumber.computeIfAbsent(claim.number(), none -> new ArrayList<>()).add(claim);
            for (ClaimLine line : claim.lines()) {
                if (line.control() != null) {
                    byControl.put(line.control(), claim);
                }
            }
        }
        byNumber.values().forEach(claims -> claims.sort(LATEST_FIRST));
        List<ClaimMatch> matches = new ArrayList<>();
        for (Judged judged : answers) {
            matches.add(match(judged, byNumber, byControl));
        }
        Set<String> answered = new HashSet<>();
        for (ClaimMatch match : matches) {
            if (match.ours() != null) {
                answered.add(match.ours().number());
            }
        }
        List<Claim> unanswered = new ArrayList<>();
        for (Claim claim : sent) {
            if (!answered.contains(claim.number())) {
                unanswered.add(claim);
            }
        }
        unanswered.sort(Comparator.comparing(Claim::number).thenComparing(Claim::toString));
        return new Matching(matches, unanswered);
    }

    private static ClaimMatch match(Judged judged, Map<String, List<Claim>> byNumber, Map<String, Claim> byControl) {
        String number = judged.claim().number();
        Claim named = number == null ? null : choose(byNumber.getOrDefault(number, List.of()), judged.claim());
        if (named != null) {
            return LineMatching.of(judged, named, ClaimMatchBy.CLAIM_NUMBER);
        }
        for (PaidLine line : judged.claim().lines()) {
            Claim ofLine = line.control() == null ? null : byControl.get(line.control());
            if (ofLine != null) {
                return LineMatching.of(judged, ofLine, ClaimMatchBy.LINE_CONTROL_NUMBER);
            }
        }
        List<LineMatch> none = new ArrayList<>();
        for (PaidLine line : judged.claim().lines()) {
            none.add(new LineMatch(line, null, LineMatchBy.NONE));
        }
        return new ClaimMatch(judged, null, ClaimMatchBy.NONE, none, List.of());
    }

    /** Returns the claim whose charge the answer names, else the latest. */
    private static @Nullable Claim choose(List<Claim> claims, PaidClaim paid) {
        for (Claim claim : claims) {
            if (Cents.same(claim.total(), paid.charge())) {
                return claim;
            }
        }
        return claims.isEmpty() ? null : claims.get(0);
    }
}

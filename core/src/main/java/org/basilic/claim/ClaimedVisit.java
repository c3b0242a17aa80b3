package org.basilic.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * A visit with all that was made of it: what happened, what that supports, and the claims for it.
 *
 * @param registration null where registration says nothing of the visit
 * @param claims in the order of their numbers; none for a visit with nothing to bill
 */
public record ClaimedVisit(
        Encounter encounter, CodedEncounter coded, @Nullable Registration registration, List<Claim> claims) {

    /** Copies the list, so that nobody changes it later. */
    public ClaimedVisit {
        claims = List.copyOf(claims);
    }

    /** Returns the patient's account for the visit: the registration's, else the id of the encounter. */
    public String account() {
        return registration == null ? encounter.id() : registration.account();
    }

    /** Whether registration asks the payer to forget the visit: what was billed for it is taken back. */
    public boolean isVoid() {
        return registration != null && registration.frequency().equals("8");
    }

    /**
     * Returns the coded lines behind all lines of the claims, in the order of claims and lines; empty for a claim's line
     * that no coded line is behind. Lines are the same when code, modifiers and day are; where several are, they pair in order, and
     * the parts of a line that was split stand for the last of them.
     */
    public List<Optional<CodedLine>> codedLines() {
        Set<Integer> taken = new HashSet<>();
        List<Optional<CodedLine>> behind = new ArrayList<>();
        for (Claim claim : claims) {
            for (ClaimLine line : claim.lines()) {
                behind.add(Optional.ofNullable(behind(line, taken)));
            }
        }
        return behind;
    }

    private @Nullable CodedLine behind(ClaimLine line, Set<Integer> taken) {
        CodedLine last = null;
        for (int i = 0; i < coded.lines().size(); i++) {
            CodedLine one = coded.lines().get(i);
            if (same(one, line)) {
                last = one;
                if (taken.add(i)) {
                    return one;
                }
            }
        }
        return last;
    }

    private static boolean same(CodedLine coded, ClaimLine line) {
        List<String> modifiers = coded.modifiers();
        int shown = Math.min(modifiers.size(), line.modifiers().size());
        return coded.code().equals(line.code())
                && modifiers.subList(0, shown).equals(line.modifiers())
                && (line.service() == null || line.service().from().equals(coded.serviceDate()));
    }
}

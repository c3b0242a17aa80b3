package org.basilic.claim.making;

/**
 * What stands in the way of a claim, or should be looked at before it goes. Never holds a name or an identifier.
 *
 * @param place what it is about, such as {@code line 3} of the coded encounter, {@code registration.coverage.memberId} or
 *     {@code site.payers}
 * @param found what was found: a code, an amount, a number of characters
 * @param wanted what would be right
 */
public record ClaimProblem(String place, ClaimProblemCode code, String found, String wanted) {

    /** Whether no claim is made because of it. */
    public boolean stops() {
        return code.stops();
    }

    @Override
    public String toString() {
        return "%s %s: found %s; wanted %s".formatted(code.id(), place, found, wanted);
    }
}

package org.basilic.posting;

/**
 * One posting: a charge, or the credit that takes an earlier charge back whole.
 *
 * @param transaction number of the charge, from 1; its credit has the same one, and no other charge ever has it
 */
public record Posting(Kind kind, long transaction, PostedCharge charge) {

    /** Whether it gives or takes back. */
    public enum Kind {
        /** Adds to the account (CG). */
        CHARGE,
        /** Takes back one earlier charge, exactly (CD). */
        CREDIT
    }
}

package org.basilic.remittance;

import java.util.List;

/**
 * One payment with all that it is made of.
 *
 * @param whole whether its end was seen; a payment that was cut off has no sum that could be checked
 */
public record Payment(Remittance head, List<PaidClaim> claims, List<ProviderAdjustment> adjustments, boolean whole) {

    /** Copies the lists, so that nobody changes them later. */
    public Payment {
        claims = List.copyOf(claims);
        adjustments = List.copyOf(adjustments);
    }

    /** Whether the other is this payment once more, in another file or under another number of the file. */
    boolean again(Payment other) {
        return claims.equals(other.claims)
                && adjustments.equals(other.adjustments)
                && withoutNumber(head).equals(withoutNumber(other.head));
    }

    private static Remittance withoutNumber(Remittance head) {
        return new Remittance(
                "", head.paid(), head.method(), head.paidOn(), head.trace(), head.payer(), head.payerId());
    }
}

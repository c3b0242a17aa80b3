package org.basilic.claim;

import org.jspecify.annotations.Nullable;

/**
 * The insurance that a claim goes to.
 *
 * @param sequence P primary, S secondary, T tertiary
 * @param relationship of the patient to the subscriber; SELF when the patient is the subscriber
 * @param filing claim filing indicator, such as MB for Medicare Part B, MA for Part A, CI for commercial
 * @param memberId the subscriber's number at the payer
 * @param payerId by which the receiver knows the payer
 */
public record Coverage(
        String sequence,
        Relationship relationship,
        @Nullable String groupNumber,
        @Nullable String groupName,
        @Nullable String filing,
        @Nullable String memberId,
        Insured subscriber,
        @Nullable String payerName,
        @Nullable String payerId,
        @Nullable PostalAddress payerAddress) {

    /** What the patient is to the subscriber. */
    public enum Relationship {
        /** The patient is the subscriber. */
        SELF,
        /** Husband or wife. */
        SPOUSE,
        /** Son or daughter. */
        CHILD,
        /** Any other. */
        OTHER
    }
}

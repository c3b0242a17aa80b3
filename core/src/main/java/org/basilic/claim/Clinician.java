package org.basilic.claim;

import org.jspecify.annotations.Nullable;

/** A clinician, or a place of service other than the billing provider's, that a claim names in a role. */
public record Clinician(
        Role role,
        Party party,
        @Nullable String npi,
        @Nullable String taxonomy) {

    /** What the clinician or place is to the claim. */
    public enum Role {
        /** Responsible for the patient during the visit; institutional claims. */
        ATTENDING,
        /** Operated; institutional claims. */
        OPERATING,
        /** Rendered the services where the billing provider is a group. */
        RENDERING,
        /** Ordered a drug or service. */
        ORDERING,
        /** Referred the patient. */
        REFERRING,
        /** Supervised the one who rendered. */
        SUPERVISING,
        /** The place where the services were given, if not the billing provider's. */
        SERVICE_FACILITY
    }
}

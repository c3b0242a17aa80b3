package org.basilic.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who bills.
 *
 * @param npi ten digits, national provider identifier
 * @param taxId nine digits without hyphen
 * @param taxonomy ten letters and digits, provider taxonomy code
 */
public record BillingProvider(
        Party party,
        @Nullable String npi,
        @Nullable String taxId,
        @Nullable String taxonomy,
        @Nullable Contact contact) {}

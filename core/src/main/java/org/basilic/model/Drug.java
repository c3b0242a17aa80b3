package org.basilic.model;

import org.jspecify.annotations.Nullable;

/**
 * A drug as the record names it; each part may be missing.
 *
 * @param drugClass overrides the drug table
 */
public record Drug(
        @Nullable String name,
        @Nullable String hcpcs,
        @Nullable String ndc,
        @Nullable String rxnorm,
        @Nullable DrugClass drugClass) {}

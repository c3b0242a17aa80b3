package org.basilic.model;

import org.jspecify.annotations.Nullable;

/**
 * Vials, bags or syringes opened for an administration.
 *
 * @param count how many of this size, at least 1
 * @param usedForOthers the part that went to other patients
 */
public record Container(
        ContainerKind kind,
        Quantity size,
        int count,
        @Nullable String ndc,
        @Nullable Quantity usedForOthers) {}

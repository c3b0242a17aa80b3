package org.basilic.model;

import org.jspecify.annotations.Nullable;

/** The provider's standing under the 340B program. */
public record Program340B(
        @Nullable Boolean coveredEntity, @Nullable String entityType) {}

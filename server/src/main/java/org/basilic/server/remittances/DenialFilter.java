package org.basilic.server.remittances;

import org.jspecify.annotations.Nullable;

/**
 * Which denials are wanted; null for all.
 *
 * @param within days left at most
 * @param page from 0
 */
public record DenialFilter(
        @Nullable DenialState state,
        @Nullable String carc,
        @Nullable String rule,
        @Nullable Integer within,
        int page) {}

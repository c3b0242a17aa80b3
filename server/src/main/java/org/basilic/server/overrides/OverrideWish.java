package org.basilic.server.overrides;

import org.jspecify.annotations.Nullable;

/**
 * An override as a person asks for it; what it means is as in {@link LineOverride}.
 *
 * @param visitVersion version of the record that the person saw
 */
public record OverrideWish(
        long visitVersion,
        OverrideKind kind,
        @Nullable Integer line,
        @Nullable String rule,
        String reasonCode,
        String reason,
        @Nullable Billed after) {}

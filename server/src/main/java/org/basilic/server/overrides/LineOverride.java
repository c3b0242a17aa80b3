package org.basilic.server.overrides;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person set aside, why, and what the program had said.
 *
 * @param visitVersion version of the record on which it was made
 * @param line number of the line in the coding it was made on, from 1; null for one that adds a line or accepts a finding
 * @param rule the rule whose say it sets aside; null where none is named
 * @param reasonCode of {@code reasons.csv}
 * @param reason in the person's words
 * @param before what the program said; null for a line that is added
 * @param after what stands instead; null for a line that is removed, and for a finding that is accepted
 */
public record LineOverride(
        UUID id,
        UUID visit,
        long visitVersion,
        OverrideKind kind,
        @Nullable Integer line,
        @Nullable String rule,
        String reasonCode,
        String reason,
        @Nullable Billed before,
        @Nullable Billed after,
        String byWhom,
        Instant at,
        @Nullable Instant undoneAt) {

    /** Whether it was not taken back. */
    public boolean stands() {
        return undoneAt == null;
    }
}

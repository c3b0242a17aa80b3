package org.basilic.server.claims;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basilic.server.overrides.Billed;
import org.jspecify.annotations.Nullable;

/**
 * A released visit whose record would give other lines now.
 *
 * @param cents what would be charged now less what was charged; null where the charge master lacks a charge
 * @param out lines that went out and are not in the record's any more
 * @param now lines of the record that did not go out
 */
record OpenDelta(
        UUID id,
        UUID visit,
        long oldVersion,
        long newVersion,
        @Nullable Long cents,
        Instant openedAt,
        List<Billed> out,
        List<Billed> now) {}

package org.basilic.server.claims;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim that was released; it is never changed.
 *
 * @param form {@code 837p} or {@code 837i}
 * @param state RELEASED, DOWNLOADED, ANSWERED or VOID
 * @param cents charged
 */
public record ReleasedClaim(
        UUID id,
        UUID visit,
        long visitVersion,
        String form,
        String state,
        long cents,
        String releasedBy,
        Instant releasedAt) {}

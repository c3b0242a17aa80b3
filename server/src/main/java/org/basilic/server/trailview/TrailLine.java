package org.basilic.server.trailview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as people read it.
 *
 * @param who name of the account or token, else its id
 * @param version of the object; null where it has none
 * @param reason a code of why; null for none
 */
public record TrailLine(
        long seq,
        Instant at,
        String who,
        String actorKind,
        String address,
        String action,
        String objectKind,
        String objectId,
        @Nullable Long version,
        String outcome,
        @Nullable String reason,
        String request) {}

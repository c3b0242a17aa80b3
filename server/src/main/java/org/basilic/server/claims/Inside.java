package org.basilic.server.claims;

import java.time.Instant;
import org.basilic.server.visits.VisitHead;
import org.jspecify.annotations.Nullable;

/**
 * A released visit whose file nobody has downloaded.
 *
 * @param cents charged by its claims
 * @param left what of it has left the house all the same; null where nothing has, and the release can be taken back
 */
record Inside(
        VisitHead head,
        Instant releasedAt,
        long cents,
        @Nullable String left) {

    /** Returns how a form names it. */
    public String seen() {
        return new Seen(head.id(), head.revision()).written();
    }
}

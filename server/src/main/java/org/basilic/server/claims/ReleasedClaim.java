package org.basilic.server.claims;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A claim that was released; nothing of it but its state is ever changed.
 *
 * @param form {@code 837p} or {@code 837i}
 * @param state RELEASED, DOWNLOADED, ANSWERED, VOID, or TAKEN_BACK before anything of it left the house
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
        Instant releasedAt) {

    /** Whether its release was not taken back. */
    public boolean stands() {
        return !state.equals("TAKEN_BACK");
    }

    /** Returns the state as people read it. */
    public String stateInWords() {
        return state.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

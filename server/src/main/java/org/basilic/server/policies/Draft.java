package org.basilic.server.policies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a policy of the facility.
 *
 * @param base digest of the file that it was made from; null for a new policy
 * @param author id of the account that wrote it last
 * @param note why it was refused, or what the approver wrote
 */
public record Draft(
        UUID id,
        String policy,
        String text,
        @Nullable String base,
        State state,
        String author,
        @Nullable String approver,
        String note,
        long revision,
        Instant at) {

    /** Where a draft stands. */
    public enum State {
        DRAFT,
        /** Waits for another policy editor. */
        WAITING,
        APPROVED,
        REFUSED
    }
}

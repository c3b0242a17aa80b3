package org.basilic.server.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a message: nothing of what it says.
 *
 * @param error code of why it could not be used; null for none
 */
public record MessageLine(
        UUID id,
        String peer,
        String sender,
        String kind,
        Instant receivedAt,
        State state,
        String flags,
        int tries,
        @Nullable String error,
        String answer) {}

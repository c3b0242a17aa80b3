package org.basilic.server.people.tokens;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basilic.server.actor.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is listed; what it is itself is kept nowhere.
 *
 * @param label what it is for, by whoever made it
 * @param maker name of the person who made it
 * @param works whether it would be taken now
 */
public record ApiToken(
        UUID id,
        String label,
        Set<Scope> scopes,
        String maker,
        OffsetDateTime made,
        OffsetDateTime expires,
        @Nullable OffsetDateTime revoked,
        boolean works) {

    /** Copies the scopes, so that nobody changes them later. */
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** Returns the scopes as people read them. */
    public String scopesInWords() {
        return new TreeSet<>(scopes).stream().map(Scope::written).collect(Collectors.joining(", "));
    }
}

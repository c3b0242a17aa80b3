package org.basilic.server.people;

import java.util.Set;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who may call an endpoint.
 *
 * @param path as it is mapped, with names in braces
 * @param roles of which one is needed; empty where none is
 * @param scope that a token needs; null where tokens are not taken
 * @param note what it is for
 */
record AccessRow(
        String method,
        String path,
        Who who,
        Set<Role> roles,
        @Nullable Scope scope,
        String note) {

    /** Who is let in. */
    enum Who {
        ANYONE,
        SIGNED_IN,
        ROLES
    }

    boolean lets(@Nullable Actor actor) {
        if (who == Who.ANYONE) {
            return true;
        }
        if (actor == null) {
            return false;
        }
        return switch (actor.kind()) {
            case PERSON -> who == Who.SIGNED_IN || actor.isAny(roles.toArray(Role[]::new));
            case TOKEN -> scope != null && actor.scopes().contains(scope);
            case PEER, PROGRAM -> false;
        };
    }
}

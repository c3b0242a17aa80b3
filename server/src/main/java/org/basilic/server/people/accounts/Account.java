package org.basilic.server.people.accounts;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;

/**
 * Somebody who may sign in.
 *
 * @param login the word they sign in with, in small letters
 * @param name for people to read
 * @param enrolled whether there is a password and a code generator, or an identity provider that answers for them
 * @param disabled whether nobody may act as this account any more
 * @param version counts the changes
 */
public record Account(
        UUID id,
        String facility,
        String login,
        String name,
        Set<Role> roles,
        boolean enrolled,
        boolean disabled,
        long version) {

    /** Copies the roles, so that nobody changes them later. */
    public Account {
        roles = Set.copyOf(roles);
    }

    /** Returns the person as an actor who comes from this address with this request. */
    public Actor actor(String address, String request) {
        return new Actor(facility, id.toString(), name, Actor.Kind.PERSON, roles, Set.of(), address, request);
    }

    /** Returns the roles as they are kept, with blanks between. */
    static String written(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(" "));
    }

    /** Returns the roles as people read them. */
    public String rolesInWords() {
        return new TreeSet<>(roles)
                .stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }
}

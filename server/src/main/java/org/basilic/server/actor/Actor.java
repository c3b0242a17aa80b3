package org.basilic.server.actor;

import java.util.Set;

/**
 * Who does something: one person, one machine client, one sending system, or the program itself where no human action is
 * behind it.
 *
 * @param facility whose records it may touch; nothing of another facility exists for it
 * @param id of the account, token or peer; {@code program} for the program
 * @param name for people to read
 * @param roles of a person; empty for others
 * @param scopes of a token; empty for others
 * @param address where the request came from
 * @param request id of the request, which joins the trail to the log
 */
public record Actor(
        String facility,
        String id,
        String name,
        Kind kind,
        Set<Role> roles,
        Set<Scope> scopes,
        String address,
        String request) {

    /** What kind of actor it is. */
    public enum Kind {
        PERSON,
        TOKEN,
        PEER,
        PROGRAM
    }

    /** Copies the sets, so that nobody changes them later. */
    public Actor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Returns the program as an actor of this facility. */
    public static Actor program(String facility) {
        return new Actor(facility, "program", "Basilic", Kind.PROGRAM, Set.of(), Set.of(), "", "");
    }

    /** Whether it has any of these roles. */
    public boolean isAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may see amounts of money. */
    public boolean seesMoney() {
        return isAny(Role.CODER, Role.AUDITOR);
    }

    /** Returns the actor as it comes from this address with this request. */
    public Actor at(String newAddress, String newRequest) {
        return new Actor(facility, id, name, kind, roles, scopes, newAddress, newRequest);
    }
}

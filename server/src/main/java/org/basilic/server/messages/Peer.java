package org.basilic.server.messages;

import java.util.Set;
import org.basilic.server.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A system that sends messages.
 *
 * @param name what lists and the trail call it
 * @param facility whose messages it sends
 * @param application that its messages must name as their sender (MSH-3); null for any
 * @param sender facility that they must name (MSH-4); null for any
 * @param known whether it is listed, so that it may be quiet for long
 */
public record Peer(
        String name,
        String facility,
        @Nullable String application,
        @Nullable String sender,
        boolean known,
        PeerTerms terms) {

    /** Returns one with which nothing is agreed, and whose messages may name any sender. */
    public static Peer of(String name, String facility, boolean known) {
        return new Peer(name, facility, null, null, known, PeerTerms.USUAL);
    }

    /** Returns it as an actor that comes from this address. */
    Actor actor(String address, String request) {
        return new Actor(facility, name, name, Actor.Kind.PEER, Set.of(), Set.of(), address, request);
    }

    /** Whether a message may name this application and facility as its sender. */
    boolean sends(String itsApplication, String itsFacility) {
        return (application == null || application.equals(itsApplication))
                && (sender == null || sender.equals(itsFacility));
    }
}

package org.basilic.server.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept.
 *
 * @param arrival its place among all that came
 * @param visitRef keyed reference of the visit that it names; null where it names none
 * @param unit empty where it tells none
 * @param error code of why it is of no use; null for none
 * @param reply when its sender wants to be told what became of it; empty for never
 */
record Kept(
        UUID id,
        long arrival,
        String facility,
        String peer,
        byte[] sealed,
        State state,
        @Nullable String error,
        int tries,
        @Nullable String visitRef,
        String unit,
        String reply) {

    /** The columns that {@link #of} reads. */
    static final String COLUMNS =
            "m.id, m.facility, m.peer, m.sealed_bytes, m.state, m.error, m.tries, m.visit_ref, m.unit, m.reply, m.arrival";

    static Kept of(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getLong(11),
                row.getString(2),
                row.getString(3),
                row.getBytes(4),
                State.valueOf(row.getString(5)),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    /** Returns its peer, as who makes what it says. */
    Actor actor() {
        return new Actor(facility, peer, peer, Actor.Kind.PEER, Set.of(), Set.of(), "", id.toString());
    }
}

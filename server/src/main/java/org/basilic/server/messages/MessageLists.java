package org.basilic.server.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The messages of a facility for those who run its feeds, and what they may do about one that is held. */
@Component
class MessageLists {

    private static final String COLUMNS = "id, peer, sender, kind, received_at, state, flags, tries, error, answer";
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Applying applying;

    MessageLists(JdbcClient jdbc, TransactionTemplate transaction, Trail trail, Applying applying) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.applying = applying;
    }

    /** Returns the newest messages, 200 at most. */
    List<MessageLine> newest(Actor actor) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM messages WHERE facility = ? ORDER BY arrival DESC LIMIT " + MOST)
                .param(actor.facility())
                .query(MessageLists::line)
                .list();
    }

    /** Returns the messages that are held, the oldest first, 200 at most. */
    List<MessageLine> held(Actor actor) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM messages WHERE facility = ? AND state = 'DEAD' ORDER BY arrival LIMIT " + MOST)
                .param(actor.facility())
                .query(MessageLists::line)
                .list();
    }

    /** Returns how many messages there are in each state. */
    Map<State, Long> counts(Actor actor) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("SELECT state, count(*) FROM messages WHERE facility = ? GROUP BY state")
                .param(actor.facility())
                .query((row, number) -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /**
     * Puts a message that is held back to those that wait.
     *
     * @throws AbsentException if the actor's facility holds no such message
     */
    void retry(Actor actor, UUID id) {
        transaction.executeWithoutResult(status -> {
            int found = jdbc.sql(
                            "UPDATE messages SET state = 'STORED', tries = 0, error = ? WHERE id = ? AND facility = ? AND state = 'DEAD'")
                    .params(SecondLook.AGAIN, id, actor.facility())
                    .update();
            if (found == 0) {
                throw new AbsentException();
            }
            trail.record(Event.done(actor, Action.MESSAGE_REPLAYED, MessageStore.OBJECT, id.toString()));
        });
        applying.wake();
    }

    private static MessageLine line(ResultSet row, int number) throws SQLException {
        return new MessageLine(
                row.getObject("id", UUID.class),
                row.getString("peer"),
                row.getString("sender").replace("|", " at "),
                row.getString("kind"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("flags"),
                row.getInt("tries"),
                row.getString("error"),
                row.getString("answer"));
    }
}

package org.basilic.server.messages;

import java.util.List;
import java.util.UUID;
import org.basilic.server.store.Params;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes what became of messages that waited, with what their senders and the trail are told. */
@Component
class MessageEnds {

    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final SecondAnswers second;

    MessageEnds(JdbcClient jdbc, TransactionTemplate transaction, Trail trail, SecondAnswers second) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.second = second;
    }

    /**
     * Notes that messages were read with the others of their patients.
     *
     * @param problem code of why they are held all the same; null for nothing
     */
    void done(List<Kept> messages, @Nullable String problem) {
        if (messages.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            List<UUID> ids = messages.stream().map(Kept::id).toList();
            jdbc.sql("UPDATE messages SET state = :state, error = :error WHERE id IN (:ids) AND state = 'STORED'")
                    .param("state", problem == null ? State.APPLIED.name() : State.DEAD.name())
                    .param("error", problem)
                    .param("ids", ids)
                    .update();
            for (Kept message : messages) {
                second.put(message, problem == null);
            }
            if (problem != null) {
                messages.forEach(message -> dead(message, problem));
            }
        });
    }

    /** Notes that a message could not be applied; the third time it is held for a person. */
    void failed(Kept message) {
        boolean last = message.tries() + 1 >= TRIES;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE messages SET tries = tries + 1, state = ?, error = ? WHERE id = ? AND state = 'STORED'")
                    .params(Params.of(
                            last ? State.DEAD.name() : State.STORED.name(),
                            last ? Derivation.POISON : message.error(),
                            message.id()))
                    .update();
            if (last) {
                second.put(message, false);
                dead(message, Derivation.POISON);
            }
        });
    }

    private void dead(Kept message, String reason) {
        trail.record(Event.done(
                        message.actor(),
                        Action.MESSAGE_DEAD,
                        MessageStore.OBJECT,
                        message.id().toString())
                .ending(Event.Outcome.FAILED)
                .because(reason));
    }
}

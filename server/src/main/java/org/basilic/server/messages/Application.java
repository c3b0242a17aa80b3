package org.basilic.server.messages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.messages.MessageVisits.Touched;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes visits of the messages that wait. All messages that wait for one patient are taken together; where that fails, one
 * after the other, so that the one that cannot be read is found, and those behind it go on.
 */
@Component
class Application {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Sealer sealer;
    private final Together together;
    private final Derivation derivation;
    private final MessageVisits visits;
    private final SecondAnswers second;
    private final SecondLook again;

    Application(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Trail trail,
            Sealer sealer,
            Together together,
            Derivation derivation,
            MessageVisits visits,
            SecondAnswers second,
            SecondLook again) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.sealer = sealer;
        this.together = together;
        this.derivation = derivation;
        this.visits = visits;
        this.second = second;
        this.again = again;
    }

    /** Applies the message that waits longest, with all others of its patient; false when none waits. */
    boolean next() {
        Kept oldest = jdbc.sql("SELECT " + Kept.COLUMNS + " FROM messages m WHERE m.state = 'STORED'"
                        + " ORDER BY m.arrival LIMIT 1")
                .query(Kept::of)
                .optional()
                .orElse(null);
        if (oldest == null) {
            return false;
        }
        String useless = again.looked(oldest);
        if (useless != null) {
            done(List.of(oldest), useless);
            return true;
        }
        List<Set<String>> groups = together.groups(oldest.facility(), oldest.id());
        for (Set<String> group : groups) {
            apply(oldest.facility(), group);
        }
        if (groups.isEmpty()) {
            // A pump's word about no patient of ours: nothing comes of it now, and it is there when one comes.
            done(List.of(oldest), null);
        }
        return true;
    }

    private void apply(String facility, Set<String> group) {
        List<Kept> all = together.messages(facility, group);
        List<Kept> waiting =
                all.stream().filter(one -> one.state() == State.STORED).toList();
        if (tried(facility, group, all, waiting)) {
            return;
        }
        List<Kept> good = new ArrayList<>(
                all.stream().filter(one -> one.state() != State.STORED).toList());
        for (Kept one : waiting) {
            List<Kept> with = new ArrayList<>(good);
            with.add(one);
            if (tried(facility, group, with, List.of(one))) {
                good.add(one);
            } else {
                failed(one);
            }
        }
    }

    /** Tries to make the visits of these messages; false when they cannot be read. */
    private boolean tried(String facility, Set<String> group, List<Kept> messages, List<Kept> waiting) {
        try {
            Derived derived = derivation.of(facility, messages);
            for (Touched touched : visits.touched(facility, group, derived.encounters())) {
                Kept cause = cause(facility, touched, waiting.isEmpty() ? messages : waiting);
                visits.take(actor(cause), group, touched, cause.id(), unit(facility, touched, messages));
            }
            done(
                    waiting,
                    derived.problems().isEmpty()
                            ? null
                            : derived.problems().get(0).code().id());
            return true;
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            LOG.error(
                    "{} messages of one patient could not be applied: {}",
                    waiting.size(),
                    e.getClass().getName());
            return false;
        }
    }

    /** Returns the last of the messages that name the visit, else the last of all. */
    private Kept cause(String facility, Touched touched, List<Kept> messages) {
        String reference =
                sealer.reference(facility, "encounter", touched.encounter().id());
        Kept cause = messages.get(messages.size() - 1);
        for (Kept message : messages) {
            if (reference.equals(message.visitRef())) {
                cause = message;
            }
        }
        return cause;
    }

    private String unit(String facility, Touched touched, List<Kept> messages) {
        String reference =
                sealer.reference(facility, "encounter", touched.encounter().id());
        String unit = "";
        for (Kept message : messages) {
            if (reference.equals(message.visitRef()) && !message.unit().isEmpty()) {
                unit = message.unit();
            }
        }
        return unit;
    }

    private void done(List<Kept> messages, @Nullable String problem) {
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

    private void failed(Kept message) {
        boolean last = message.tries() + 1 >= TRIES;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE messages SET tries = tries + 1, state = ?, error = ? WHERE id = ? AND state = 'STORED'")
                    .params(Params.of(
                            last ? State.DEAD.name() : State.STORED.name(),
                            last ? Derivation.POISON : null,
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
                        actor(message),
                        Action.MESSAGE_DEAD,
                        MessageStore.OBJECT,
                        message.id().toString())
                .ending(Event.Outcome.FAILED)
                .because(reason));
    }

    private static Actor actor(Kept message) {
        return new Actor(
                message.facility(),
                message.peer(),
                message.peer(),
                Actor.Kind.PEER,
                Set.of(),
                Set.of(),
                "",
                message.id().toString());
    }
}

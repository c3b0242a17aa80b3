package org.basilic.server.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is to go out: put in with the change that it tells of, handed over until it is answered, in the order of each target.
 */
@Component
public class Outbox {

    private static final String OBJECT = "outgoing";

    /** How often the other side may say that it could not take a message. */
    private static final int REFUSALS = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** A message that waits. */
    record Waiting(UUID id, String facility, String target, byte[] bytes, int tries, int refusals, boolean due) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Trail trail;
    private final Clock clock;

    Outbox(JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts a message in, as part of the transaction of the change that it tells of.
     *
     * @param kind such as {@code DFT}
     * @param visit null where it is about none
     * @param bytes of the message without a frame, its id in it: the same however often it is handed over
     * @throws IllegalStateException if there is no transaction
     */
    public UUID put(String facility, String target, String kind, @Nullable UUID visit, byte[] bytes) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what goes out needs the transaction of what it tells of");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO outbox (id, facility, target, kind, visit, sealed_bytes, state, next_try_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'WAITING', ?)")
                .params(Params.of(id, facility, target, kind, visit, sealer.seal(facility, bytes), now()))
                .update();
        return id;
    }

    /** Returns the messages of a kind about a visit, in their order, whether they went out or not. */
    List<byte[]> about(String facility, UUID visit, String kind) {
        return jdbc
                .sql("SELECT sealed_bytes FROM outbox WHERE facility = ? AND visit = ? AND kind = ? ORDER BY place")
                .params(facility, visit, kind)
                .query(byte[].class)
                .list()
                .stream()
                .map(kept -> sealer.open(facility, kept))
                .toList();
    }

    /** Whether any message of a kind about a visit was handed over, or may have been. */
    boolean handedOver(String facility, UUID visit, String kind) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE facility = ? AND visit = ? AND kind = ?"
                                + " AND (state <> 'WAITING' OR handed_at IS NOT NULL)")
                        .params(facility, visit, kind)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Takes the messages of a kind about a visit out again, as part of the transaction that undoes what they tell of.
     *
     * @return false where one was handed over, or may have been; then the transaction must be rolled back
     */
    boolean recall(String facility, UUID visit, String kind) {
        jdbc.sql("DELETE FROM outbox WHERE facility = ? AND visit = ? AND kind = ? AND state = 'WAITING'"
                        + " AND handed_at IS NULL")
                .params(facility, visit, kind)
                .update();
        return !handedOver(facility, visit, kind);
    }

    /** Notes, before it is, that a message is handed over; false where it was taken out meanwhile. */
    boolean handOver(Waiting message) {
        return Boolean.TRUE.equals(transaction.execute(status ->
                jdbc.sql("UPDATE outbox SET handed_at = COALESCE(handed_at, ?) WHERE id = ? AND state = 'WAITING'")
                                .params(now(), message.id())
                                .update()
                        == 1));
    }

    /** Returns what is next for a target, due or not; null when nothing waits. A dead one holds back those of its visit. */
    @Nullable
    Waiting next(String target) {
        OffsetDateTime now = now();
        return jdbc.sql("SELECT id, facility, sealed_bytes, tries, refusals, next_try_at FROM outbox o"
                        + " WHERE state = 'WAITING' AND target = ? AND NOT EXISTS (SELECT 1 FROM outbox d"
                        + " WHERE d.state = 'DEAD' AND d.target = o.target AND d.visit = o.visit AND d.place < o.place)"
                        + " ORDER BY place LIMIT 1")
                .param(target)
                .query((row, number) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        target,
                        sealer.open(row.getString(2), row.getBytes(3)),
                        row.getInt(4),
                        row.getInt(5),
                        !row.getObject(6, OffsetDateTime.class).isAfter(now)))
                .optional()
                .orElse(null);
    }

    /** Notes that a message was taken by the other side. */
    void sent(Waiting message) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE outbox SET state = 'SENT', tries = tries + 1, sent_at = ?, error = NULL WHERE id = ?")
                    .params(now(), message.id())
                    .update();
            trail.record(Event.done(
                    Actor.program(message.facility()),
                    Action.MESSAGE_SENT,
                    OBJECT,
                    message.id().toString()));
        });
    }

    /** Notes that the other side did not answer: the message is tried for as long as it takes. */
    void unanswered(Waiting message, String why) {
        transaction.executeWithoutResult(status -> later(message, why, 0));
    }

    /** Notes that the other side could not take it now; after several times it is held for a person. */
    void refusedForNow(Waiting message) {
        if (message.refusals() + 1 >= REFUSALS) {
            dead(message, "AE");
        } else {
            transaction.executeWithoutResult(status -> later(message, "AE", 1));
        }
    }

    private void later(Waiting message, String why, int refusals) {
        long seconds = Math.min(LONGEST_WAIT.toSeconds(), FIRST_WAIT.toSeconds() << Math.min(message.tries(), 6));
        jdbc.sql(
                        "UPDATE outbox SET tries = tries + 1, refusals = refusals + ?, next_try_at = ?, error = ? WHERE id = ?")
                .params(refusals, now().plusSeconds(seconds), why, message.id())
                .update();
    }

    /** Notes that the other side will never take it: it is held for a person, and what follows of its visit with it. */
    void dead(Waiting message, String why) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE outbox SET state = 'DEAD', tries = tries + 1, error = ? WHERE id = ?")
                    .params(why, message.id())
                    .update();
            trail.record(Event.done(
                            Actor.program(message.facility()),
                            Action.MESSAGE_DEAD,
                            OBJECT,
                            message.id().toString())
                    .ending(Event.Outcome.FAILED)
                    .because(why));
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}

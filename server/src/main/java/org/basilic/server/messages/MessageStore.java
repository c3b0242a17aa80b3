package org.basilic.server.messages;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.basilic.formats.hl7.AckCode;
import org.basilic.formats.hl7.IncomingMessage;
import org.basilic.model.Problem;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where messages are kept as they came, sealed, with their answers. */
@Component
class MessageStore {

    static final String OBJECT = "message";
    static final String CONTROL_ID_REUSED = "CONTROL_ID_REUSED";

    private static final int LONGEST_SENDER = 300;

    /**
     * By what a message is known.
     *
     * @param sender application and facility
     * @param sha256 of its bytes
     */
    record Digest(String peer, String sender, String control, String sha256) {

        static Digest of(Peer peer, IncomingMessage message, byte[] bytes) {
            String sender = message.application() + "|" + message.facility();
            return new Digest(
                    peer.name(),
                    sender.length() > LONGEST_SENDER ? sender.substring(0, LONGEST_SENDER) : sender,
                    message.control(),
                    Sha256.of(bytes));
        }
    }

    /** What is kept of a message. */
    record Keeping(
            Actor actor,
            UUID id,
            Digest digest,
            IncomingMessage message,
            byte[] bytes,
            State state,
            @Nullable Problem problem,
            boolean reused,
            AckCode code,
            byte[] answer,
            String reply) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Trail trail;
    private final Clock clock;
    private final LastingStore lasting;
    private final SecondAnswers second;

    MessageStore(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Trail trail,
            Clock clock,
            LastingStore lasting,
            SecondAnswers second) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
        this.lasting = lasting;
        this.second = second;
    }

    /** Returns the answer that the same message got before, and tells the trail; null when it is the first. */
    byte @Nullable [] answered(Actor actor, Digest digest) {
        record Before(UUID id, @Nullable String patient, byte[] answer) {}
        String facility = actor.facility();
        Before before = jdbc.sql("SELECT id, patient_ref, sealed_answer FROM messages"
                        + " WHERE facility = ? AND sender = ? AND control_ref = ? AND sha256 = ?")
                .params(facility, digest.sender(), control(facility, digest), digest.sha256())
                .query((row, number) -> new Before(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3)))
                .optional()
                .orElse(null);
        if (before == null) {
            return null;
        }
        transaction.executeWithoutResult(status -> trail.record(
                Event.done(actor, Action.MESSAGE_RECEIVED, OBJECT, before.id().toString())
                        .of(before.patient())
                        .because("DUPLICATE")));
        // It may have been kept a moment ago by another connection, and not be on the disk yet.
        lasting.force();
        return sealer.open(facility, before.answer());
    }

    /** Whether another message came under the same id. */
    boolean reused(String facility, Digest digest) {
        return jdbc.sql("SELECT 1 FROM messages WHERE facility = ? AND sender = ? AND control_ref = ? AND sha256 <> ?"
                        + " LIMIT 1")
                .params(facility, digest.sender(), control(facility, digest), digest.sha256())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Keeps a message for good; false when the same one is there. */
    boolean keep(Keeping keeping) {
        String facility = keeping.actor().facility();
        byte[] bytes = sealer.seal(facility, keeping.bytes());
        byte[] answer = sealer.seal(facility, keeping.answer());
        try {
            transaction.executeWithoutResult(status -> insert(keeping, facility, bytes, answer));
        } catch (DuplicateKeyException e) {
            return false;
        }
        lasting.force();
        return true;
    }

    private void insert(Keeping keeping, String facility, byte[] bytes, byte[] answer) {
        IncomingMessage message = keeping.message();
        Set<String> patients = references(facility, message.patients());
        String patient = message.patient() == null ? null : sealer.reference(facility, "patient", message.patient());
        String visit = message.visit();
        Problem problem = keeping.problem();
        jdbc.sql(
                        "INSERT INTO messages (id, facility, peer, sender, control_ref, kind, sha256, sealed_bytes, patient_ref,"
                                + " received_at, state, flags, error, answer, sealed_answer, reply, visit_ref, unit)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Params.of(
                        keeping.id(),
                        facility,
                        keeping.digest().peer(),
                        keeping.digest().sender(),
                        control(facility, keeping.digest()),
                        kind(message.kind()),
                        keeping.digest().sha256(),
                        bytes,
                        patient,
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                        keeping.state().name(),
                        keeping.reused() ? CONTROL_ID_REUSED : "",
                        problem == null ? null : problem.code().id(),
                        keeping.code().name(),
                        answer,
                        keeping.reply(),
                        visit == null ? null : sealer.reference(facility, "encounter", visit),
                        message.unit()))
                .update();
        key(facility, keeping.id(), message, patients);
        if (keeping.state() != State.STORED) {
            // Nothing is done with it later that could be answered then.
            second.put(facility, keeping.digest().peer(), keeping.reply(), keeping.bytes(), problem == null);
        }
        trail.record(Event.done(
                        keeping.actor(),
                        Action.MESSAGE_RECEIVED,
                        OBJECT,
                        keeping.id().toString())
                .of(patient)
                .because(
                        problem == null ? keeping.code().name() : problem.code().id()));
    }

    /** Notes anew whom a message is about. */
    void keyAgain(String facility, UUID id, IncomingMessage message) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM message_keys WHERE message = ?").param(id).update();
            key(facility, id, message, references(facility, message.patients()));
        });
    }

    private void key(String facility, UUID id, IncomingMessage message, Set<String> patients) {
        for (String patient : patients) {
            key(facility, "PATIENT", patient, id);
        }
        if (!message.device().isEmpty()) {
            key(facility, "DEVICE", sealer.reference(facility, "device", message.device()), id);
        }
    }

    private void key(String facility, String kind, String reference, UUID id) {
        jdbc.sql("INSERT INTO message_keys (facility, kind, key_ref, message) VALUES (?, ?, ?, ?)")
                .params(facility, kind, reference, id)
                .update();
    }

    /** Tells the trail of a message that was not kept. */
    void refused(Actor actor, Action action, UUID id, String reason) {
        transaction.executeWithoutResult(status -> trail.record(Event.done(actor, action, OBJECT, id.toString())
                .ending(Event.Outcome.REFUSED)
                .because(reason)));
    }

    private String control(String facility, Digest digest) {
        return sealer.reference(facility, "control", digest.control());
    }

    private Set<String> references(String facility, Set<String> numbers) {
        Set<String> references = new TreeSet<>();
        numbers.forEach(number -> references.add(sealer.reference(facility, "message patient", number)));
        return references;
    }

    /** Returns the kind where it has the form of one: anything else could be a name. */
    private static String kind(String kind) {
        return kind.matches("[A-Z]{3}\\^([A-Z][0-9A-Z]{2})?") ? kind : "other";
    }
}

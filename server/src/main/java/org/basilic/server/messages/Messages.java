package org.basilic.server.messages;

import java.io.IOException;
import java.util.UUID;
import org.basilic.formats.hl7.AckCode;
import org.basilic.formats.hl7.AckError;
import org.basilic.formats.hl7.IncomingMessage;
import org.basilic.formats.hl7.MessageHeader;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.model.Problem;
import org.basilic.server.actor.Actor;
import org.basilic.server.intake.FacilityMaps;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.trail.Action;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes messages in. A message is answered with yes after it is kept for good with its row of the trail, and not before; the
 * same message again gets the same answer and has no second effect.
 */
@Component
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final int INTERNAL = 207;
    private static final int UNKNOWN_SENDER = 204;

    private final MessageStore store;
    private final FacilityMaps maps;
    private final MessageAnswers answers;
    private final Applying applying;

    Messages(MessageStore store, FacilityMaps maps, MessageAnswers answers, Applying applying) {
        this.store = store;
        this.maps = maps;
        this.answers = answers;
        this.applying = applying;
    }

    /**
     * What is to be sent back.
     *
     * @param bytes of the answer; null where the sender wants none or none can be made
     * @param answerable false where it cannot even be told to which message an answer would belong
     */
    public record Received(byte @Nullable [] bytes, boolean answerable) {}

    /** Takes a message of a peer, without its frame. */
    public Received receive(Peer peer, String address, byte[] bytes) {
        MessageHeader header = MessageHeader.of(bytes);
        UUID id = UUID.randomUUID();
        Actor actor = peer.actor(address, id.toString());
        if (header == null) {
            refused(actor, id, "NOT_HL7");
            return new Received(null, false);
        }
        MessageAnswers.To to = answers.to(header, peer.terms());
        try {
            IncomingMessage message = IncomingMessage.of(bytes, maps.of(peer.facility(), IntakeKind.HL7));
            if (!peer.sends(message.application(), message.facility())) {
                store.refused(actor, Action.PEER_REFUSED, id, "SENDER");
                return to.refused(AckError.whole(UNKNOWN_SENDER, "not a sender of this connection", "SENDER"));
            }
            return keep(peer, actor, id, to, message, bytes);
        } catch (RefusedMessageException e) {
            refused(actor, id, e.code().id());
            return to.refused(AckError.of(e));
        } catch (DataAccessException | TransactionException | IOException e) {
            LOG.error("message {} was not kept: {}", id, e.getClass().getSimpleName());
            return to.notNow(AckError.whole(INTERNAL, "not now", "NOT_NOW"));
        } catch (RuntimeException e) {
            LOG.error("message {} could not be read: {}", id, e.getClass().getName());
            return to.notNow(AckError.whole(INTERNAL, "not now", "FAILED"));
        }
    }

    /** Answers a message that is too long to be taken, by its first bytes. */
    public Received tooLong(Peer peer, String address, byte[] head) {
        MessageHeader header = MessageHeader.of(head);
        UUID id = UUID.randomUUID();
        refused(peer.actor(address, id.toString()), id, "TOO_LONG");
        return header == null || !header.hasControlId()
                ? new Received(null, false)
                : answers.to(header, peer.terms()).refused(AckError.whole(INTERNAL, "too long", "TOO_LONG"));
    }

    private Received keep(
            Peer peer, Actor actor, UUID id, MessageAnswers.To to, IncomingMessage message, byte[] bytes) {
        MessageStore.Digest digest = MessageStore.Digest.of(peer, message, bytes);
        byte[] before = store.answered(actor, digest);
        if (before != null) {
            return to.again(before);
        }
        boolean reused = store.reused(actor.facility(), digest);
        if (reused && peer.terms().strictIds()) {
            refused(actor, id, "CONTROL_ID_REUSED");
            return to.refused(AckError.whole(205, "a control id that another message has", "CONTROL_ID_REUSED"));
        }
        Problem problem =
                message.problems().isEmpty() ? null : message.problems().get(0);
        State state = problem != null ? State.DEAD : message.read() ? State.STORED : State.IGNORED;
        MessageAnswers.Made answer = problem == null ? to.kept() : to.useless(AckError.of(problem));
        boolean kept = store.keep(new MessageStore.Keeping(
                actor, id, digest, message, bytes, state, problem, reused, answer.code(), answer.bytes(), to.reply()));
        if (!kept) {
            // The same message came by two connections at once, and the other was first.
            byte[] first = store.answered(actor, digest);
            return first == null ? to.notNow(AckError.whole(INTERNAL, "not now", "NOT_NOW")) : to.again(first);
        }
        if (state == State.STORED) {
            applying.wake();
        }
        return to.sent(answer);
    }

    private void refused(Actor actor, UUID id, String reason) {
        try {
            store.refused(actor, Action.MESSAGE_RECEIVED, id, reason);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("message {} was refused, and the trail could not be written", id);
        }
    }

    /** Returns the code of an answer that says that a message was kept. */
    static boolean isYes(AckCode code) {
        return code == AckCode.AA || code == AckCode.CA;
    }
}

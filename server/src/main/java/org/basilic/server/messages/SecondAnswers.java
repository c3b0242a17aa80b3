package org.basilic.server.messages;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.basilic.formats.hl7.AckCode;
import org.basilic.formats.hl7.Acknowledgement;
import org.basilic.formats.hl7.MessageHeader;
import org.basilic.server.outbox.Outbox;
import org.basilic.server.outbox.Target;
import org.basilic.server.store.Sealer;
import org.springframework.stereotype.Component;

/** What senders in the enhanced mode are told of what became of their messages, over a connection of its own. */
@Component
class SecondAnswers {

    private final Peers peers;
    private final Outbox outbox;
    private final Sealer sealer;
    private final Clock clock;

    SecondAnswers(Peers peers, Outbox outbox, Sealer sealer, Clock clock) {
        this.peers = peers;
        this.outbox = outbox;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Puts the answer to a message out, where its sender asked for one and it is told where to send it. */
    void put(Kept message, boolean good) {
        if (!message.reply().isEmpty()) {
            byte[] bytes = sealer.open(message.facility(), message.sealed());
            put(message.facility(), message.peer(), message.reply(), bytes, good);
        }
    }

    /**
     * Puts the answer to a message out.
     *
     * @param reply when its sender wants one: AL, ER, SU; empty for never
     */
    void put(String facility, String peer, String reply, byte[] message, boolean good) {
        AckCode code = good ? AckCode.AA : peers.terms(peer).held();
        boolean wanted = Messages.isYes(code)
                ? reply.equals("AL") || reply.equals("SU")
                : reply.equals("AL") || reply.equals("ER");
        String target = "peer " + peer;
        if (!wanted || peers.targets().stream().map(Target::name).noneMatch(target::equals)) {
            return;
        }
        MessageHeader header = MessageHeader.of(message);
        if (header != null) {
            outbox.put(
                    facility,
                    target,
                    "ACK",
                    null,
                    Acknowledgement.second(
                            header,
                            code,
                            MessageAnswers.control(),
                            ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC)));
        }
    }
}

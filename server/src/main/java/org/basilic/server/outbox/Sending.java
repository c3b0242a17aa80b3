package org.basilic.server.outbox;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.basilic.formats.hl7.AckCode;
import org.basilic.formats.hl7.Acknowledgement;
import org.basilic.formats.hl7.Message;
import org.basilic.formats.hl7.RefusedMessageException;
import org.basilic.server.mllp.Client;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Hands the messages of one target over, one after the other, each until it is answered. */
final class Sending implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int ANSWER_MILLIS = 30_000;
    private static final long ROUND_MILLIS = 250;
    private static final long PAUSE_MILLIS = 1_000;

    private final Outbox outbox;
    private final Target target;
    private final int answerMillis;
    private volatile boolean running = true;
    private @Nullable Client client;

    Sending(Outbox outbox, Target target) {
        this(outbox, target, ANSWER_MILLIS);
    }

    /** Makes one that waits so long for an answer. */
    Sending(Outbox outbox, Target target, int answerMillis) {
        this.outbox = outbox;
        this.target = target;
        this.answerMillis = answerMillis;
    }

    @Override
    public void run() {
        try {
            while (running) {
                try {
                    Thread.sleep(round() ? 0 : ROUND_MILLIS);
                } catch (DataAccessException | TransactionException e) {
                    LOG.warn("messages to {} wait: the store does not answer", target.name());
                    Thread.sleep(PAUSE_MILLIS);
                } catch (RuntimeException e) {
                    LOG.error(
                            "messages to {} wait: {}",
                            target.name(),
                            e.getClass().getName());
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        } finally {
            hangUp();
        }
    }

    /** Ends after the message that is at work. */
    void stop() {
        running = false;
    }

    /** Hands the next message over; false when none is due. */
    boolean round() {
        Outbox.Waiting next = outbox.next(target.name());
        if (next == null || !next.due()) {
            return false;
        }
        if (!outbox.handOver(next)) {
            return true;
        }
        try {
            String control = Message.read(next.bytes()).controlId();
            answered(next, Acknowledgement.read(connected().send(next.bytes()), control));
        } catch (RefusedMessageException e) {
            LOG.warn("outgoing {}: an answer from {} that is none of it", next.id(), target.name());
            hangUp();
            outbox.unanswered(next, "WRONG_ANSWER");
        } catch (IOException e) {
            LOG.warn(
                    "outgoing {}: no answer from {} ({})",
                    next.id(),
                    target.name(),
                    e.getClass().getSimpleName());
            hangUp();
            outbox.unanswered(next, "NO_ANSWER");
        }
        return true;
    }

    private void answered(Outbox.Waiting message, AckCode code) {
        switch (code) {
            case AA, CA -> outbox.sent(message);
            case AE, CE -> outbox.refusedForNow(message);
            case AR, CR -> outbox.dead(message, code.name());
        }
    }

    private Client connected() throws IOException {
        Client open = client;
        if (open == null) {
            open = Client.to(target.host(), target.port(), target.tls(), answerMillis);
            client = open;
        }
        return open;
    }

    private void hangUp() {
        Client open = client;
        client = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("a connection could not be closed");
            }
        }
    }

    /** Returns how long a stop waits for the message that is at work. */
    static long patience() {
        return TimeUnit.SECONDS.toMillis(5);
    }
}

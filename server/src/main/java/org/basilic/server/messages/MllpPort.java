package org.basilic.server.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.UUID;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.mllp.Closing;
import org.basilic.server.mllp.Frame;
import org.basilic.server.mllp.FrameTaker;
import org.basilic.server.mllp.Listener;
import org.basilic.server.mllp.ListenerLimits;
import org.basilic.server.mllp.Tls;
import org.basilic.server.operating.Limits;
import org.basilic.server.operating.Stopping;
import org.basilic.server.trail.Action;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The port where messages come in, where the settings have one. */
@Component
public class MllpPort implements SmartLifecycle, FrameTaker {

    private static final Logger LOG = LoggerFactory.getLogger(MllpPort.class);
    private static final int MILLIS = 1_000;

    private final Settings.@Nullable Mllp settings;
    private final Peers peers;
    private final Messages messages;
    private final MessageStore store;
    private final Limits limits;
    private @Nullable Listener listener;

    MllpPort(Settings settings, Peers peers, Messages messages, MessageStore store, Limits limits) {
        this.settings = settings.mllp();
        this.peers = peers;
        this.messages = messages;
        this.store = store;
        this.limits = limits;
    }

    @Override
    public void start() {
        if (settings == null) {
            return;
        }
        try {
            Settings.Tls own = settings.tls();
            listener = Listener.open(
                    InetAddress.getByName(settings.address()),
                    settings.port(),
                    limits(),
                    own == null ? null : new Tls(own.certificate(), own.key(), settings.clientAuthority()),
                    this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListenerLimits limits() {
        return new ListenerLimits(
                Limits.intOf("mllp.frame.bytes"),
                Limits.intOf("mllp.connections"),
                Limits.intOf("mllp.connections.address"),
                MILLIS * Limits.intOf("mllp.frame.seconds"),
                MILLIS,
                MILLIS * Limits.intOf("mllp.write.seconds"),
                MILLIS * Limits.intOf("mllp.handshake.seconds"),
                MILLIS * Limits.intOf("drain.seconds"));
    }

    /** Returns the port that it listens on; 0 where it does not. */
    public int port() {
        Listener open = listener;
        return open == null ? 0 : open.port();
    }

    @Override
    public void stop(Runnable stopped) {
        Stopping.beside(this::stop, stopped);
    }

    @Override
    public int getPhase() {
        return Stopping.PHASE;
    }

    @Override
    public void stop() {
        Listener open = listener;
        listener = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn(
                        "the port of messages could not be closed: {}",
                        e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    @Override
    public @Nullable Line line(InetAddress address, @Nullable X509Certificate certificate) {
        Peer peer = peers.of(address, certificate);
        if (peer == null) {
            refused(address, "UNKNOWN_PEER");
            return null;
        }
        String from = address.getHostAddress();
        Answerer answerer = new Answerer() {
            @Override
            public Reply answer(Frame frame) {
                if (frame.warning() != null) {
                    LOG.warn("a frame of peer {} was not as it should be: {}", peer.name(), frame.warning());
                }
                return reply(messages.receive(peer, from, frame.bytes()));
            }

            @Override
            public Reply answerTooLong(byte[] head) {
                return reply(messages.tooLong(peer, from, head));
            }
        };
        return new Line(answerer, Limits.intOf(peer.known() ? "mllp.known.idle.seconds" : "mllp.idle.seconds"));
    }

    private static Reply reply(Messages.Received received) {
        return new Reply(received.bytes(), !received.answerable());
    }

    private void refused(InetAddress address, String reason) {
        UUID id = UUID.randomUUID();
        Actor actor = Peer.of("unknown", Facilities.MAIN, false).actor(address.getHostAddress(), id.toString());
        try {
            store.refused(actor, Action.PEER_REFUSED, id, reason);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("a peer was refused, and the trail could not be written");
        }
    }

    @Override
    public void closed(InetAddress address, Closing why) {
        String limit = switch (why) {
            case TOO_MANY -> "mllp.connections";
            case NO_HANDSHAKE -> "mllp.handshake.seconds";
            case IDLE -> "mllp.idle.seconds";
            case SLOW_FRAME -> "mllp.frame.seconds";
            case SLOW_READER -> "mllp.write.seconds";
            case NO_FRAME -> "mllp.noise.bytes";
            case TOO_LONG -> "mllp.frame.bytes";
            case UNKNOWN_PEER, NO_ANSWER, BROKEN_OFF -> null;
        };
        if (limit != null) {
            limits.hit(limit);
        }
        if (why == Closing.NO_HANDSHAKE) {
            refused(address, why.name());
        }
        if (why != Closing.IDLE) {
            LOG.warn("a connection of messages was closed: {}", why);
        }
    }
}

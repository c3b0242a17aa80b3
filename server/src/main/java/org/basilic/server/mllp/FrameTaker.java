package org.basilic.server.mllp;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** Who decides which connections are taken, and answers what comes over them. May be called by many threads at once. */
public interface FrameTaker {

    /**
     * A connection that was taken.
     *
     * @param answers who answers its messages
     * @param idleSeconds how long it may be quiet
     */
    record Line(Answerer answers, int idleSeconds) {}

    /**
     * What is to be done after a message.
     *
     * @param answer without its frame; null for none
     * @param closes whether the connection is of no more use
     */
    record Reply(byte @Nullable [] answer, boolean closes) {}

    /** Who answers the messages of one connection. */
    interface Answerer {

        /** Answers a message. */
        Reply answer(Frame frame);

        /** Answers a message that is too long, by its first bytes. The connection is closed then. */
        Reply answerTooLong(byte[] head);
    }

    /**
     * Decides over a connection, before a byte of it is read but those by which it proves who it is.
     *
     * @param certificate that the other side proved to hold; null where none was asked for
     * @return null to close it
     */
    @Nullable
    Line line(InetAddress address, @Nullable X509Certificate certificate);

    /** Hears that a connection was closed, and why. */
    void closed(InetAddress address, Closing why);
}

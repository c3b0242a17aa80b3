package org.basilic.server.mllp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: reads a frame, hands it on, writes the answer, and reads the next one. */
final class Connection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int BUFFER = 1 << 13;

    private final Socket accepted;
    private final ListenerLimits limits;
    private final @Nullable Tls tls;
    private final FrameTaker taker;
    private final ScheduledExecutorService watch;
    private final InetAddress address;
    private boolean busy;
    private boolean draining;
    /** When the frame that is read was begun, by the clock of nanoseconds. */
    private long begun;

    Connection(
            Socket accepted,
            ListenerLimits limits,
            @Nullable Tls tls,
            FrameTaker taker,
            ScheduledExecutorService watch) {
        this.accepted = accepted;
        this.limits = limits;
        this.tls = tls;
        this.taker = taker;
        this.watch = watch;
        this.address = accepted.getInetAddress();
    }

    @Override
    public void run() {
        try {
            accepted.setTcpNoDelay(true);
            accepted.setKeepAlive(true);
            Closing why = tls == null ? plain() : secured(tls);
            if (why != null) {
                taker.closed(address, why);
            }
        } catch (IOException e) {
            LOG.debug("a connection broke: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("a connection failed: {}", e.getClass().getName());
        } finally {
            close(accepted);
        }
    }

    private @Nullable Closing plain() throws IOException {
        FrameTaker.Line line = taker.line(address, null);
        return line == null ? Closing.UNKNOWN_PEER : serve(accepted, line);
    }

    private @Nullable Closing secured(Tls with) throws IOException {
        ScheduledFuture<?> late =
                watch.schedule(() -> close(accepted), limits.handshakeMillis(), TimeUnit.MILLISECONDS);
        SSLSocket secure;
        @Nullable X509Certificate certificate;
        try {
            secure = with.over(accepted);
            secure.startHandshake();
            certificate = with.asks() ? (X509Certificate) secure.getSession().getPeerCertificates()[0] : null;
        } catch (IOException e) {
            return Closing.NO_HANDSHAKE;
        } finally {
            late.cancel(false);
        }
        try (secure) {
            FrameTaker.Line line = taker.line(address, certificate);
            return line == null ? Closing.UNKNOWN_PEER : serve(secure, line);
        }
    }

    private @Nullable Closing serve(Socket socket, FrameTaker.Line line) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        Frames frames = new Frames(limits.frameBytes());
        byte[] buffer = new byte[BUFFER];
        while (true) {
            long now = System.nanoTime();
            Frames.State state = frames.state();
            long wait = switch (state) {
                case OUTSIDE -> TimeUnit.SECONDS.toMillis(line.idleSeconds());
                case INSIDE -> limits.frameMillis() - TimeUnit.NANOSECONDS.toMillis(now - begun);
                case ENDING -> limits.endMillis();
            };
            if (wait <= 0) {
                return Closing.SLOW_FRAME;
            }
            int read;
            try {
                socket.setSoTimeout((int) wait);
                read = in.read(buffer);
            } catch (SocketTimeoutException e) {
                if (state == Frames.State.ENDING) {
                    frames.settle();
                    read = 0;
                } else {
                    return state == Frames.State.OUTSIDE ? Closing.IDLE : Closing.SLOW_FRAME;
                }
            }
            if (read < 0) {
                if (state != Frames.State.ENDING) {
                    return state == Frames.State.OUTSIDE ? null : Closing.BROKEN_OFF;
                }
                frames.settle();
            }
            if (state == Frames.State.OUTSIDE) {
                begun = System.nanoTime();
            }
            Closing why = take(frames, buffer, Math.max(0, read), line, out);
            if (why != null || read < 0 || isDraining()) {
                return why;
            }
        }
    }

    private @Nullable Closing take(Frames frames, byte[] buffer, int length, FrameTaker.Line line, OutputStream out)
            throws IOException {
        int at = 0;
        do {
            try {
                at = frames.take(buffer, at, length);
            } catch (FrameException e) {
                boolean tooLong = e.kind() == FrameException.Kind.TOO_LONG;
                byte[] answer = tooLong ? line.answers().answerTooLong(e.head()).answer() : null;
                if (answer != null) {
                    write(out, answer);
                }
                return tooLong ? Closing.TOO_LONG : Closing.NO_FRAME;
            }
            Frame frame = frames.next();
            if (frame != null) {
                if (!begin()) {
                    return null;
                }
                Closing why = answered(frame, line, out);
                if (why != null) {
                    return why;
                }
                begun = System.nanoTime();
            }
        } while (at < length);
        return null;
    }

    private @Nullable Closing answered(Frame frame, FrameTaker.Line line, OutputStream out) throws IOException {
        try {
            FrameTaker.Reply reply = line.answers().answer(frame);
            byte[] answer = reply.answer();
            if (answer != null && !write(out, answer)) {
                return Closing.SLOW_READER;
            }
            return reply.closes() ? Closing.NO_ANSWER : null;
        } finally {
            end();
        }
    }

    /** Writes an answer; false when it was not read in time, and the connection is closed. */
    private boolean write(OutputStream out, byte[] answer) throws IOException {
        byte[] framed = Framing.of(answer);
        ScheduledFuture<?> late = watch.schedule(() -> close(accepted), limits.writeMillis(), TimeUnit.MILLISECONDS);
        try {
            out.write(framed);
            out.flush();
            return true;
        } catch (IOException e) {
            if (late.isDone()) {
                return false;
            }
            throw e;
        } finally {
            late.cancel(false);
        }
    }

    /** Returns whether a message may be answered: none is, once the other side may not hear the answer any more. */
    private synchronized boolean begin() {
        busy = !draining;
        return busy;
    }

    private synchronized void end() {
        busy = false;
    }

    private synchronized boolean isDraining() {
        return draining;
    }

    /** Closes as soon as nothing is at work. */
    synchronized void drain() {
        draining = true;
        if (!busy) {
            close(accepted);
        }
    }

    /** Closes whatever is at work. */
    void abandon() {
        close(accepted);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection could not be closed: {}", e.getClass().getSimpleName());
        }
    }
}

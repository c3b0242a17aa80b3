package org.basilic.server.mllp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A connection that hands messages over, one after the other. Not safe to share between threads. */
public final class Client implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int BUFFER = 1 << 13;
    private static final int ANSWER = 1 << 16;

    private final Socket plain;
    private final Socket socket;
    private final int answerMillis;

    private Client(Socket plain, Socket socket, int answerMillis) {
        this.plain = plain;
        this.socket = socket;
        this.answerMillis = answerMillis;
    }

    /**
     * Connects.
     *
     * @param tls null for plain text
     * @param answerMillis that an answer is waited for
     */
    public static Client to(String host, int port, @Nullable Tls tls, int answerMillis) throws IOException {
        Socket plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(answerMillis);
            plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            if (tls == null) {
                return new Client(plain, plain, answerMillis);
            }
            SSLSocket secure = tls.to(plain, host, port);
            secure.startHandshake();
            return new Client(plain, secure, answerMillis);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    /**
     * Hands a message over and returns the answer, both without their frames.
     *
     * @throws IOException if no answer came; the connection is of no more use then
     */
    public byte[] send(byte[] message) throws IOException {
        socket.getOutputStream().write(Framing.of(message));
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        Frames frames = new Frames(ANSWER);
        byte[] buffer = new byte[BUFFER];
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(answerMillis);
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException("no answer");
            }
            socket.setSoTimeout((int) left);
            int read = in.read(buffer);
            if (read < 0) {
                frames.settle();
            } else {
                take(frames, buffer, read);
            }
            Frame frame = frames.next();
            if (frame != null) {
                return frame.bytes();
            }
            if (read < 0) {
                throw new EOFException("closed without an answer");
            }
        }
    }

    private static void take(Frames frames, byte[] buffer, int length) throws IOException {
        try {
            // Bytes after the answer are of none that was asked for.
            frames.take(buffer, 0, length);
        } catch (FrameException e) {
            throw new IOException("the answer is no frame: " + e.kind(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try (plain) {
            socket.close();
        }
    }
}

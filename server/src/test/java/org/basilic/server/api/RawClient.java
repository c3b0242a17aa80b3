package org.basilic.server.api;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends bytes, whether or not they are HTTP. A server that never answers is an exception here. */
final class RawClient implements Closeable {

    /** Longer than any limit on what is sent here. */
    private static final int PATIENCE = 45_000;

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
    }

    /** Sends and returns all that comes back until the server closes. */
    static String all(int port, String... parts) throws IOException {
        try (RawClient client = new RawClient(port)) {
            for (String part : parts) {
                if (!client.send(part)) {
                    break;
                }
            }
            return client.rest();
        }
    }

    /** Sends; false where the server has closed already. */
    boolean send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean send(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns what comes until the server closes; a reset is a close. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] part = new byte[1 << 14];
            int count = in.read(part);
            while (count >= 0) {
                all.write(part, 0, count);
                count = in.read(part);
            }
        } catch (SocketException e) {
            // Closed with force: what was sent was not wanted.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Returns the status of the first answer; 0 where there is none. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** Returns how many answers there are. */
    static int answers(String all) {
        int count = 0;
        int at = all.indexOf("HTTP/1.1 ");
        while (at >= 0) {
            count++;
            at = all.indexOf("HTTP/1.1 ", at + 1);
        }
        return count;
    }
}

package org.basilic.server.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final ListenerLimits SHORT = new ListenerLimits(2 << 20, 64, 64, 500, 200, 500, 500, 5_000);

    private final BlockingQueue<Closing> closings = new LinkedBlockingQueue<>();

    /** Answers with the message itself, and with nothing that can be answered to what is no message. */
    private final class Echo implements FrameTaker {

        private final int idleSeconds;
        private final int answerBytes;
        private final @Nullable CountDownLatch hold;

        Echo(int idleSeconds, int answerBytes, @Nullable CountDownLatch hold) {
            this.idleSeconds = idleSeconds;
            this.answerBytes = answerBytes;
            this.hold = hold;
        }

        @Override
        public Line line(InetAddress address, @Nullable X509Certificate certificate) {
            return new Line(
                    new Answerer() {
                        @Override
                        public Reply answer(Frame frame) {
                            await();
                            boolean message = new String(frame.bytes(), StandardCharsets.US_ASCII).startsWith("MSH");
                            byte[] answer = Arrays.copyOf(frame.bytes(), Math.max(answerBytes, frame.bytes().length));
                            return new Reply(message ? answer : null, !message);
                        }

                        @Override
                        public Reply answerTooLong(byte[] head) {
                            return new Reply("TOO LONG".getBytes(StandardCharsets.US_ASCII), true);
                        }
                    },
                    idleSeconds);
        }

        private void await() {
            try {
                if (hold != null) {
                    assertThat(hold.await(10, TimeUnit.SECONDS)).isTrue();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void closed(InetAddress address, Closing why) {
            closings.add(why);
        }
    }

    private Listener open(ListenerLimits limits, FrameTaker taker) throws IOException {
        return Listener.open(InetAddress.getLoopbackAddress(), 0, limits, null, taker);
    }

    private static Socket connect(Listener listener) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String stream) throws IOException {
        socket.getOutputStream()
                .write(stream.replace('V', (char) Frames.VT)
                        .replace('F', (char) Frames.FS)
                        .replace('R', '\r')
                        .getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** What comes until so many frames have ended or the connection is closed. */
    private static String read(Socket socket, int frames) throws IOException {
        StringBuilder told = new StringBuilder();
        InputStream in = socket.getInputStream();
        int ended = 0;
        while (ended < frames) {
            int b = in.read();
            if (b < 0) {
                return told + "|closed";
            }
            if (b == Frames.FS) {
                ended++;
            }
            told.append(b == Frames.VT ? "V" : b == Frames.FS ? "F" : b == '\r' ? "R" : String.valueOf((char) b));
        }
        return told.append((char) in.read()).toString().replace('\r', 'R');
    }

    private String answer(Listener listener) throws IOException {
        try (Socket socket = connect(listener)) {
            send(socket, "VMSH-OTHERFR");
            return read(socket, 1);
        }
    }

    private Closing why() throws InterruptedException {
        Closing why = closings.poll(20, TimeUnit.SECONDS);
        assertThat(why).isNotNull();
        return why == null ? Closing.IDLE : why;
    }

    @Test
    void messagesAreAnsweredOneAfterTheOther() throws Exception {
        try (Listener listener = open(SHORT, new Echo(30, 0, null));
                Socket socket = connect(listener)) {
            send(socket, "VMSH1FRVMSH2FRVMS");
            assertThat(read(socket, 2)).isEqualTo("VMSH1FRVMSH2FR");
            send(socket, "H3FR");
            assertThat(read(socket, 1)).isEqualTo("VMSH3FR");
        }
    }

    @Test
    void anEndWithoutItsCarriageReturnCountsAfterAWait() throws Exception {
        try (Listener listener = open(SHORT, new Echo(30, 0, null));
                Socket socket = connect(listener)) {
            send(socket, "VMSH1F");
            assertThat(read(socket, 1)).isEqualTo("VMSH1FR");
        }
    }

    @Test
    void theLastMessageOfASideThatHangsUpIsStillTaken() throws Exception {
        try (Listener listener = open(SHORT, new Echo(30, 0, null));
                Socket socket = connect(listener)) {
            send(socket, "VMSH1F");
            socket.shutdownOutput();
            assertThat(read(socket, 1)).isEqualTo("VMSH1FR");
        }
    }

    @Test
    void whatIsQuietOrSlowOrNoFrameIsClosedByItsName() throws Exception {
        try (Listener listener = open(SHORT, new Echo(1, 0, null));
                Socket idle = connect(listener)) {
            assertThat(read(idle, 1)).isEqualTo("|closed");
            assertThat(why()).isEqualTo(Closing.IDLE);
            try (Socket slow = connect(listener)) {
                send(slow, "VMSH");
                assertThat(read(slow, 1)).isEqualTo("|closed");
                assertThat(why()).isEqualTo(Closing.SLOW_FRAME);
            }
            try (Socket garbage = connect(listener)) {
                send(garbage, "GET / HTTP/1.1RN".repeat(100));
                assertThat(read(garbage, 1)).isEqualTo("|closed");
                assertThat(why()).isEqualTo(Closing.NO_FRAME);
            }
            try (Socket garbage = connect(listener)) {
                send(garbage, "VGET / HTTP/1.1FR");
                assertThat(read(garbage, 1)).isEqualTo("|closed");
                assertThat(why()).isEqualTo(Closing.NO_ANSWER);
            }
            assertThat(answer(listener)).isEqualTo("VMSH-OTHERFR");
        }
    }

    @Test
    void aDripOfBytesDoesNotKeepAFrameOpen() throws Exception {
        try (Listener listener = open(SHORT, new Echo(30, 0, null));
                Socket drip = connect(listener)) {
            send(drip, "VMSH");
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            send(drip, "x");
                            Thread.sleep(50);
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(why()).isEqualTo(Closing.SLOW_FRAME);
        }
    }

    @Test
    void aFrameThatNeverEndsIsAnsweredAndClosedAtTheLimitAndKeepsNobodyWaiting() throws Exception {
        try (Listener listener = open(SHORT.with(64, 64), new Echo(30, 0, null));
                Socket endless = connect(listener)) {
            System.gc();
            long before = used();
            byte[] part = new byte[1 << 16];
            Arrays.fill(part, (byte) 'x');
            send(endless, "VMSH|");
            OutputStream out = endless.getOutputStream();
            for (int i = 0; i < 31; i++) {
                out.write(part);
            }
            out.flush();
            assertThat(answer(listener)).isEqualTo("VMSH-OTHERFR");
            System.gc();
            assertThat(used() - before).as("growth of the heap").isLessThan(8L << 20);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            out.write(part);
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(why()).isEqualTo(Closing.TOO_LONG);
            assertThat(answer(listener)).isEqualTo("VMSH-OTHERFR");
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void whoDoesNotReadAnswersIsClosed() throws Exception {
        try (Listener listener = open(SHORT, new Echo(30, 8 << 20, null));
                Socket deaf = connect(listener)) {
            send(deaf, "VMSH1FR");
            assertThat(why()).isEqualTo(Closing.SLOW_READER);
            send(connect(listener), "VMSH1FR");
        }
    }

    @Test
    void connectionsBeyondTheLimitAreClosedAndTheOthersGoOn() throws Exception {
        ListenerLimits limits = new ListenerLimits(2 << 20, 64, 64, 60_000, 200, 500, 500, 5_000);
        List<Socket> sockets = new ArrayList<>();
        try (Listener listener = open(limits, new Echo(30, 0, null))) {
            int closed = 0;
            for (int i = 0; i < 100; i++) {
                sockets.add(connect(listener));
            }
            for (Socket socket : sockets) {
                String told;
                try {
                    send(socket, "VMSH1FR");
                    told = read(socket, 1);
                } catch (IOException e) {
                    told = "|closed";
                }
                closed += told.equals("|closed") ? 1 : 0;
            }
            assertThat(closed).isEqualTo(36);
            assertThat(closings).hasSize(36).containsOnly(Closing.TOO_MANY);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void oneAddressHasItsShareOfConnections() throws Exception {
        try (Listener listener = open(SHORT.with(64, 2), new Echo(30, 0, null));
                Socket one = connect(listener);
                Socket two = connect(listener);
                Socket three = connect(listener)) {
            send(one, "VMSH1FR");
            send(two, "VMSH2FR");
            assertThat(read(one, 1)).isEqualTo("VMSH1FR");
            assertThat(read(two, 1)).isEqualTo("VMSH2FR");
            assertThat(read(three, 1)).isEqualTo("|closed");
        }
    }

    @Test
    void aStopLetsWhatWasBegunBeAnsweredAndTakesNothingMore() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        Listener listener = open(SHORT, new Echo(30, 0, hold));
        try (Socket busy = connect(listener);
                Socket idle = connect(listener)) {
            send(busy, "VMSH1FR");
            while (listener.connections() < 2) {
                Thread.sleep(5);
            }
            Thread.sleep(100);
            Thread closing = new Thread(() -> {
                try {
                    listener.close();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            closing.start();
            assertThat(read(idle, 1)).isEqualTo("|closed");
            hold.countDown();
            assertThat(read(busy, 2)).isEqualTo("VMSH1FR|closed");
            closing.join(10_000);
            assertThat(closing.isAlive()).isFalse();
            assertThatThrownBy(() -> connect(listener)).isInstanceOf(IOException.class);
        }
    }
}

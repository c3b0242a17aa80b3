package org.basilic.server.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TlsTest {

    private static final ListenerLimits SHORT = new ListenerLimits(2 << 20, 64, 64, 500, 200, 500, 3_000, 5_000);

    private static final Certificates OURS = new Certificates("ours", "server", "second", "mar.example");
    private static final Certificates THEIRS = new Certificates("theirs", "mar.example");

    private final BlockingQueue<Closing> closings = new LinkedBlockingQueue<>();

    /** Answers with the name that the certificate of the other side bears. */
    private final FrameTaker names = new FrameTaker() {
        @Override
        public Line line(InetAddress address, @Nullable X509Certificate certificate) {
            String name = certificate == null
                    ? "nobody"
                    : certificate.getSubjectX500Principal().getName();
            return new Line(
                    new Answerer() {
                        @Override
                        public Reply answer(Frame frame) {
                            return new Reply(name.getBytes(StandardCharsets.UTF_8), false);
                        }

                        @Override
                        public Reply answerTooLong(byte[] head) {
                            return new Reply(null, true);
                        }
                    },
                    30);
        }

        @Override
        public void closed(InetAddress address, Closing why) {
            closings.add(why);
        }
    };

    private Listener listener(Tls tls) throws IOException {
        return Listener.open(InetAddress.getLoopbackAddress(), 0, SHORT, tls, names);
    }

    private static String answer(Listener listener, @Nullable Tls tls) throws IOException {
        try (Client client = Client.to("127.0.0.1", listener.port(), tls, 20_000)) {
            return new String(client.send("MSH".getBytes(StandardCharsets.US_ASCII)), StandardCharsets.UTF_8);
        }
    }

    private Closing why() throws InterruptedException {
        Closing why = closings.poll(20, TimeUnit.SECONDS);
        assertThat(why).as("a connection that was closed").isNotNull();
        return why == null ? Closing.IDLE : why;
    }

    @Test
    void aCertificateOfOurAuthorityIsTakenAndTold() throws Exception {
        try (Listener listener = listener(OURS.tls("server"))) {
            assertThat(answer(listener, OURS.tls("mar.example"))).contains("CN=mar.example");
        }
    }

    @Test
    void withoutACertificateOrWithAnothersNothingIsAnswered() throws Exception {
        try (Listener listener = listener(OURS.tls("server"))) {
            Tls none = new Tls(null, null, OURS.authority());
            assertThatThrownBy(() -> answer(listener, none)).isInstanceOf(IOException.class);
            assertThat(why()).isEqualTo(Closing.NO_HANDSHAKE);
            Tls other = new Tls(THEIRS.certificate("mar.example"), THEIRS.key("mar.example"), OURS.authority());
            assertThatThrownBy(() -> answer(listener, other)).isInstanceOf(IOException.class);
            assertThat(why()).isEqualTo(Closing.NO_HANDSHAKE);
            assertThatThrownBy(() -> answer(listener, null)).isInstanceOf(IOException.class);
            assertThat(why()).isEqualTo(Closing.NO_HANDSHAKE);
            assertThat(answer(listener, OURS.tls("mar.example"))).contains("CN=mar.example");
        }
    }

    @Test
    void aSenderThatDoesNotKnowOurAuthorityDoesNotSend() throws Exception {
        try (Listener listener = listener(OURS.tls("server"))) {
            assertThatThrownBy(() -> answer(listener, THEIRS.tls("mar.example")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aHandshakeThatStallsIsClosedAndKeepsNobodyWaiting() throws Exception {
        try (Listener listener = listener(OURS.tls("server"));
                Socket stalled = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            stalled.getOutputStream().write(new byte[] {0x16, 0x03, 0x01});
            stalled.getOutputStream().flush();
            assertThat(answer(listener, OURS.tls("mar.example"))).contains("CN=mar.example");
            assertThat(why()).isEqualTo(Closing.NO_HANDSHAKE);
            stalled.setSoTimeout(20_000);
            assertThat(stalled.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aHandshakeHasTenSeconds() {
        assertThat(Limits.of("mllp.handshake.seconds")).isEqualTo(10);
        assertThat(ListenerLimits.standard().handshakeMillis()).isEqualTo(10_000);
    }

    @Test
    void aNewCertificateHoldsWithoutANewStartAndABrokenOneDoesNot() throws Exception {
        Path certificate = Files.createTempFile(Path.of("target"), "current", ".crt");
        Path key = Files.createTempFile(Path.of("target"), "current", ".key");
        put(certificate, Files.readString(OURS.certificate("server")), 1);
        put(key, Files.readString(OURS.key("server")), 1);
        Tls tls = new Tls(certificate, key, OURS.authority());
        try (Listener listener = listener(tls)) {
            assertThat(shown(listener)).contains("CN=server");
            put(certificate, "no certificate", 2);
            assertThat(shown(listener)).contains("CN=server");
            put(key, Files.readString(OURS.key("second")), 3);
            put(certificate, Files.readString(OURS.certificate("second")), 3);
            assertThat(shown(listener)).contains("CN=second");
        }
    }

    private static void put(Path file, String text, long second) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000 + second)));
    }

    /** Returns whose certificate the listener shows. */
    private static String shown(Listener listener) throws IOException {
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        plain.setSoTimeout(20_000);
        try (SSLSocket socket = OURS.tls("mar.example").to(plain, "127.0.0.1", listener.port())) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSubjectX500Principal()
                    .getName();
        }
    }
}

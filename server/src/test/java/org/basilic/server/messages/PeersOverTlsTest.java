package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Settings;
import org.basilic.server.facility.Facilities;
import org.basilic.server.mllp.Certificates;
import org.basilic.server.mllp.Client;
import org.basilic.server.mllp.Tls;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Peers that prove who they are, at a port of their own. */
@ServerTest
class PeersOverTlsTest {

    private static final Certificates OURS =
            new Certificates("ours", "server", "mar.example", "pump.example", "stranger.example");
    private static final Certificates THEIRS = new Certificates("theirs", "mar.example");

    @Autowired
    Messages messages;

    @Autowired
    MessageStore store;

    @Autowired
    Limits limits;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path data;

    private final String facility = "f-" + UUID.randomUUID().toString().substring(0, 20);
    private int listensAt;
    private @Nullable MllpPort port;

    @BeforeEach
    void aPortForPeersWithCertificates() throws IOException {
        facilities.make(facility, "Invented", ZoneId.of("America/New_York"));
        Files.writeString(
                data.resolve("peers.csv"),
                "mar," + facility + ",mar.example,,MAR,INFUSION,,,,,,\n" + "pump," + facility
                        + ",pump.example,10.9.9.9,,,,,,,,\n");
        try (ServerSocket free = new ServerSocket(0)) {
            listensAt = free.getLocalPort();
        }
        Settings plain = Settings.in(data);
        Settings settings = new Settings(
                plain.http(),
                plain.data(),
                plain.masterKey(),
                plain.checkpoints(),
                null,
                null,
                new Settings.Mllp(
                        "127.0.0.1",
                        listensAt,
                        new Settings.Tls(OURS.certificate("server"), OURS.key("server")),
                        OURS.authority()),
                null,
                null,
                false,
                false);
        MllpPort opened = new MllpPort(settings, new Peers(settings, facilities), messages, store, limits);
        opened.start();
        port = opened;
    }

    @AfterEach
    void closes() {
        if (port != null) {
            port.stop();
        }
    }

    private String send(Tls tls, byte[] message) throws IOException {
        try (Client client = Client.to("127.0.0.1", listensAt, tls, 20_000)) {
            return new String(client.send(message), StandardCharsets.UTF_8);
        }
    }

    private int refusals(String of, String reason) {
        return jdbc.sql("SELECT count(*) FROM trail WHERE facility = ? AND action = 'PEER_REFUSED' AND reason = ?")
                .params(of, reason)
                .query(Integer.class)
                .single();
    }

    private void refused(String reason, Tls tls) {
        int before = refusals(Facilities.MAIN, reason);
        assertThatThrownBy(() -> send(tls, InventedDay.of("31").get(1))).isInstanceOf(IOException.class);
        Waiting.until("told by the trail", () -> refusals(Facilities.MAIN, reason) > before);
        assertThat(kept()).isZero();
    }

    private int kept() {
        return jdbc.sql("SELECT count(*) FROM messages WHERE facility = ?")
                .param(facility)
                .query(Integer.class)
                .single();
    }

    @Test
    void aMessageOfThePeersOwnSenderIsKept() throws Exception {
        assertThat(send(OURS.tls("mar.example"), InventedDay.of("31").get(1))).contains("MSA|AA|D31-002");
        assertThat(jdbc.sql("SELECT actor FROM trail WHERE facility = ? AND action = 'MESSAGE_RECEIVED'")
                        .param(facility)
                        .query(String.class)
                        .list())
                .containsExactly("mar");
    }

    @Test
    void aMessageOfAnotherSenderThanTheCertificatesIsRefusedAndTold() throws Exception {
        byte[] message = new String(InventedDay.of("31").get(1), StandardCharsets.UTF_8)
                .replaceFirst("MAR\\|INFUSION", "PHARMACY|INFUSION")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(send(OURS.tls("mar.example"), message)).contains("MSA|AR|D31-002", "ERR|||204^");
        assertThat(refusals(facility, "SENDER")).isOne();
        assertThat(kept()).isZero();
    }

    @Test
    void whoHasNoCertificateOrAnotherAuthoritysIsClosedAndTold() throws Exception {
        refused("NO_HANDSHAKE", new Tls(null, null, OURS.authority()));
        refused(
                "NO_HANDSHAKE",
                new Tls(THEIRS.certificate("mar.example"), THEIRS.key("mar.example"), OURS.authority()));
    }

    @Test
    void whoIsInNoRowOrComesFromElsewhereIsClosedAndTold() throws Exception {
        refused("UNKNOWN_PEER", OURS.tls("stranger.example"));
        refused("UNKNOWN_PEER", OURS.tls("pump.example"));
    }

    @Test
    void whoHungUpBeforeTheAnswerGetsItAfterSendingAgain() throws Exception {
        byte[] message = InventedDay.of("32").get(1);
        Tls tls = OURS.tls("mar.example");
        try (Client other = Client.to("127.0.0.1", listensAt, tls, 20_000)) {
            assertThat(new String(other.send(InventedDay.of("33").get(1)), StandardCharsets.UTF_8))
                    .contains("MSA|AA|");
        }
        dropped(message);
        Waiting.until("kept", () -> kept() == 2);
        assertThat(send(tls, message)).contains("MSA|AA|D32-002");
        assertThat(kept()).isEqualTo(2);
    }

    /** Sends a message and hangs up at once. */
    private void dropped(byte[] message) throws IOException {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), listensAt);
                Socket socket = OURS.socket("mar.example", plain)) {
            socket.getOutputStream().write(0x0B);
            socket.getOutputStream().write(message);
            socket.getOutputStream().write(new byte[] {0x1C, '\r'});
            socket.getOutputStream().flush();
        }
    }

    @Test
    void theSameAdministrationUnderAnotherControlIdIsNoSecondOne() throws Exception {
        Tls tls = OURS.tls("mar.example");
        send(tls, InventedDay.of("34").get(1));
        byte[] again = new String(InventedDay.of("34").get(1), StandardCharsets.UTF_8)
                .replace("D34-002", "AGAIN")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(send(tls, again)).contains("MSA|AA|AGAIN");
        Waiting.until(
                "applied",
                () -> jdbc.sql("SELECT count(*) FROM messages WHERE facility = ? AND state = 'APPLIED'")
                                .param(facility)
                                .query(Integer.class)
                                .single()
                        == 2);
        assertThat(jdbc.sql("SELECT v.version FROM visits v WHERE v.facility = ?")
                        .param(facility)
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
    }
}

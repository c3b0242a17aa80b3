package org.basilic.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.basilic.server.ServerTest;
import org.basilic.server.facility.Facilities;
import org.basilic.server.mllp.Closing;
import org.basilic.server.mllp.Frame;
import org.basilic.server.mllp.FrameTaker;
import org.basilic.server.mllp.Listener;
import org.basilic.server.mllp.ListenerLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String name = "target " + UUID.randomUUID();
    private final List<String> came = new CopyOnWriteArrayList<>();
    private final List<String> answers = new ArrayList<>();

    /** Answers with one code after the other, and hangs up where there is none. */
    private final FrameTaker billing = new FrameTaker() {
        @Override
        public Line line(InetAddress address, @Nullable X509Certificate certificate) {
            return new Line(
                    new Answerer() {
                        @Override
                        public Reply answer(Frame frame) {
                            String control = new String(frame.bytes(), StandardCharsets.US_ASCII).split("\\|", -1)[9];
                            came.add(control);
                            String code = answers.isEmpty() ? "AA" : answers.remove(0);
                            return code.equals("-")
                                    ? new Reply(null, true)
                                    : new Reply(
                                            ("MSH|^~\\&|B|B|A|A|20260312||ACK^P03^ACK|" + control + "A|P|2.5.1\rMSA|"
                                                            + code + "|" + control + "\r")
                                                    .getBytes(StandardCharsets.US_ASCII),
                                            false);
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
            // As it may.
        }
    };

    private UUID put(String control, @Nullable UUID visit) {
        byte[] message = ("MSH|^~\\&|A|A|B|B|20260312||DFT^P03^DFT_P03|" + control + "|P|2.5.1\rEVN||20260312\r")
                .getBytes(StandardCharsets.US_ASCII);
        UUID id = transaction.execute(status -> outbox.put(Facilities.MAIN, name, "DFT", visit, message));
        assertThat(id).isNotNull();
        return id == null ? new UUID(0, 0) : id;
    }

    private void due() {
        jdbc.sql("UPDATE outbox SET next_try_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00' WHERE target = ?")
                .param(name)
                .update();
    }

    private Map<String, Object> row(UUID id) {
        return jdbc.sql("SELECT state, tries, error FROM outbox WHERE id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    private void rounds(int most) throws IOException {
        try (Listener listener =
                Listener.open(InetAddress.getLoopbackAddress(), 0, ListenerLimits.standard(), null, billing)) {
            Sending sending = new Sending(outbox, new Target(name, "127.0.0.1", listener.port(), null));
            for (int i = 0; i < most; i++) {
                due();
                sending.round();
            }
        }
    }

    @Test
    void messagesGoOutInTheirOrderAndOnce() throws Exception {
        UUID one = put("C1", null);
        UUID two = put("C2", null);
        rounds(4);
        assertThat(came).containsExactly("C1", "C2");
        assertThat(row(one)).containsEntry("state", "SENT");
        assertThat(row(two)).containsEntry("state", "SENT");
    }

    @Test
    void theSameMessageIsHandedOverUntilItIsAnswered() throws Exception {
        UUID one = put("C1", null);
        put("C2", null);
        answers.addAll(List.of("-", "AE", "AE", "AA"));
        rounds(5);
        assertThat(came).containsExactly("C1", "C1", "C1", "C1", "C2");
        assertThat(row(one)).containsEntry("state", "SENT").containsEntry("tries", 4);
    }

    @Test
    void whatIsNeverTakenIsHeldWithTheRestOfItsVisitAndOthersGoOn() throws Exception {
        UUID visit = jdbc.sql("SELECT id FROM visits LIMIT 1")
                .query(UUID.class)
                .optional()
                .orElse(null);
        UUID one = put("C1", visit);
        UUID two = put("C2", visit);
        put("C3", null);
        answers.add("AR");
        rounds(4);
        assertThat(row(one)).containsEntry("state", "DEAD").containsEntry("error", "AR");
        if (visit == null) {
            assertThat(came).containsExactly("C1", "C2", "C3");
        } else {
            assertThat(came).containsExactly("C1", "C3");
            assertThat(row(two)).containsEntry("state", "WAITING");
        }
    }

    @Test
    void whatCannotBeTakenFiveTimesIsHeld() throws Exception {
        UUID one = put("C1", null);
        answers.addAll(List.of("AE", "AE", "AE", "AE", "AE", "AA"));
        rounds(6);
        assertThat(came).hasSize(5);
        assertThat(row(one)).containsEntry("state", "DEAD").containsEntry("error", "AE");
    }

    @Test
    void nobodyThereMeansLaterAndNeverDead() {
        UUID one = put("C1", null);
        Sending sending = new Sending(outbox, new Target(name, "127.0.0.1", 1, null));
        for (int i = 0; i < 8; i++) {
            due();
            assertThat(sending.round()).isTrue();
        }
        assertThat(sending.round()).isFalse();
        assertThat(row(one)).containsEntry("state", "WAITING").containsEntry("error", "NO_ANSWER");
    }
}

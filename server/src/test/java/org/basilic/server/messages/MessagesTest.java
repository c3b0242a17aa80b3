package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basilic.formats.hl7.AckCode;
import org.basilic.server.ServerTest;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class MessagesTest {

    @Autowired
    Messages messages;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private String facility = "";

    @BeforeEach
    void ownFacility() {
        facility = facility();
    }

    private String facility() {
        String id = "f-" + UUID.randomUUID().toString().substring(0, 20);
        facilities.make(id, "Invented", ZoneId.of("America/New_York"));
        return id;
    }

    private static Peer peer(String facility) {
        return Peer.of("mar", facility, true);
    }

    private String send(byte[] message) {
        return send(peer(facility), message);
    }

    private String send(Peer peer, byte[] message) {
        byte[] answer = messages.receive(peer, "127.0.0.1", message).bytes();
        return answer == null ? "" : new String(answer, StandardCharsets.UTF_8).replace('\r', '\n');
    }

    private static byte[] bytes(String text) {
        return text.replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
    }

    private void applied(String of) {
        Waiting.until(
                "messages applied",
                () -> jdbc.sql("SELECT count(*) FROM messages WHERE facility = ? AND state = 'STORED'")
                                .param(of)
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).param(facility).query().listOfRows();
    }

    private Map<String, String> records(String of) {
        Map<String, String> records = new TreeMap<>();
        for (UUID id : jdbc.sql("SELECT id FROM visits WHERE facility = ?")
                .param(of)
                .query(UUID.class)
                .list()) {
            OpenedVisit visit = visits.open(Actor.program(of), id);
            records.put(
                    visit.encounter().id(),
                    new String(VisitText.of(visit.encounter()), StandardCharsets.UTF_8)
                            + visit.coded().lines());
        }
        return records;
    }

    @Test
    void aMessageIsKeptWithItsRowOfTheTrailWhenItIsAnswered() {
        byte[] message = InventedDay.of("1").get(1);
        String answer = send(message);
        assertThat(answer)
                .contains("|ACK^O17^ACK|")
                .contains("\nMSA|AA|D1-002\n")
                .startsWith("MSH|^~\\&|BASILIC|INFUSION|MAR|INFUSION|")
                .endsWith("|P|2.5.1\nMSA|AA|D1-002\n");
        assertThat(rows("SELECT peer, sender, kind, answer FROM messages WHERE facility = ?"))
                .containsExactly(Map.of("peer", "mar", "sender", "MAR|INFUSION", "kind", "RAS^O17", "answer", "AA"));
        assertThat(rows("SELECT action, reason FROM trail WHERE facility = ? AND action = 'MESSAGE_RECEIVED'"))
                .containsExactly(Map.of("action", "MESSAGE_RECEIVED", "reason", "AA"));
        applied(facility);
        assertThat(records(facility)).hasSize(1);
    }

    @Test
    void theSameMessageAgainGetsTheSameAnswerAndHasNoSecondEffect() {
        byte[] message = InventedDay.of("2").get(1);
        String first = send(message);
        applied(facility);
        Map<String, String> before = records(facility);
        assertThat(send(message)).isEqualTo(first);
        applied(facility);
        assertThat(records(facility)).isEqualTo(before);
        assertThat(rows("SELECT state FROM messages WHERE facility = ?")).hasSize(1);
        assertThat(rows("SELECT reason FROM trail WHERE facility = ? AND reason = 'DUPLICATE'"))
                .hasSize(1);
    }

    @Test
    void theSameMessageOverEightConnectionsAtOnceIsKeptOnce() throws Exception {
        byte[] message = InventedDay.of("8").get(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> eight = Collections.nCopies(8, () -> send(message));
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(eight)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(8).containsOnly(answers.get(0));
            assertThat(answers.get(0)).contains("MSA|AA|");
        } finally {
            threads.shutdown();
        }
        assertThat(rows("SELECT id FROM messages WHERE facility = ?")).hasSize(1);
    }

    @Test
    void anotherMessageUnderTheSameIdIsKeptAndFlagged() {
        send(InventedDay.headed("3", "ADT^A08^ADT_A01", "7", "P|2.5.1"));
        assertThat(send(InventedDay.headed("33", "ADT^A08^ADT_A01", "7", "P|2.5.1")))
                .contains("MSA|AA|7");
        assertThat(rows("SELECT flags FROM messages WHERE facility = ? ORDER BY arrival"))
                .containsExactly(Map.of("flags", ""), Map.of("flags", "CONTROL_ID_REUSED"));
        Peer strict = new Peer(
                "mar", facility, null, null, true, new PeerTerms(true, false, AckCode.AE, AckCode.AR, AckCode.AE));
        assertThat(send(strict, InventedDay.headed("333", "ADT^A08^ADT_A01", "7", "P|2.5.1")))
                .contains("MSA|AR|7")
                .contains("ERR|||205^");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    RAS^O17^RAS_O17; P|2.5.1;         AE|9; original mode: nothing given, yet the visit is told
                    ADT^A08^ADT_A01; P|2.5.1;         AA|9; original mode
                    ADT^A60^ADT_A60; P|2.5.1;         AA|9; a kind that says nothing here
                    ADT^A08^ADT_A01; P|2.5.1|||AL|NE; CA|9; enhanced mode
                    ADT^A08^ADT_A01; P|2.5.1||||AL;   CA|9; enhanced mode
                    ADT^A08^ADT_A01; P|2.5.1|||NE|NE; -;    no answer wanted
                    ADT^A08^ADT_A01; P|2.5.1|||ER|NE; -;    an answer wanted if it fails
                    ADT^A08^ADT_A01; T|2.5.1;         AR|9; a test
                    ADT^A08^ADT_A01; D|2.5.1|||AL|NE; CR|9; training
                    ADT^A08^ADT_A01; T|2.5.1|||SU|NE; -;    an answer wanted if it succeeds
                    SIU^S12^SIU_S12; P|2.5.1;         AR|9; another kind
                    ADT^A08^ADT_A01; P|3.0;           AR|9; another version
                    """)
    void theAnswerFollowsTheModeThatTheMessageAsksFor(String kind, String rest, String wanted, String why) {
        String answer = send(InventedDay.headed("4", kind, "9", rest));
        if (kind.startsWith("RAS")) {
            // A message without an administration is no fault of its sender.
            assertThat(answer).as(why).contains("MSA|A");
        } else if (wanted.equals("-")) {
            assertThat(answer).as(why).isEmpty();
        } else {
            assertThat(answer).as(why).contains("\nMSA|" + wanted + "\n");
        }
    }

    @Test
    void aMessageAboutNobodyIsAnsweredWithItsPlaceAndHeldForAPerson() {
        assertThat(send(bytes("MSH|^~\\&|MAR|X|||20260312||ADT^A08^ADT_A01|5|P|2.5.1\nPID|1\n")))
                .contains("\nMSA|AE|5\nERR||PID^1^3|101^");
        assertThat(rows("SELECT state, error FROM messages WHERE facility = ?"))
                .containsExactly(Map.of("state", "DEAD", "error", "IN-041"));
    }

    @Test
    void whatIsNoMessageIsNotAnsweredAndNoIdIsInvented() {
        assertThat(messages.receive(peer(facility), "127.0.0.1", bytes("GET / HTTP/1.1"))
                        .answerable())
                .isFalse();
        assertThat(send(bytes("MSH|^~\\&|MAR|X|||20260312||ADT^A08^ADT_A01||P|2.5.1\nPID|1||5\n")))
                .contains("\nMSA|AR|\nERR||MSH^1^10|101^");
        assertThat(rows("SELECT id FROM messages WHERE facility = ?")).isEmpty();
        assertThat(rows("SELECT outcome FROM trail WHERE facility = ? AND action = 'MESSAGE_RECEIVED'"))
                .containsExactly(Map.of("outcome", "refused"), Map.of("outcome", "refused"));
    }

    @Test
    void anAnswerRepeatsTheIdByteForByteInTheSignsOfTheMessage() {
        byte[] latin = "MSH$%~\\&$M\u00c4R$X$B$Y$20260312$$ADT%A08$a\\F\\\u00fc$P$2.3$$$$$$8859/1\rPID$1$$6\r"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] answer = messages.receive(peer(facility), "127.0.0.1", latin).bytes();
        assertThat(answer).isNotNull();
        assertThat(new String(answer == null ? new byte[0] : answer, StandardCharsets.ISO_8859_1))
                .startsWith("MSH$%~\\&$B$Y$M\u00c4R$X$")
                .contains("$ACK%A08%ACK$")
                .contains("$P$2.3$$$$$$8859/1\rMSA$AA$a\\F\\\u00fc\r");
    }

    @Test
    void aMessageOfAnotherSenderThanTheConnectionsIsRefused() {
        Peer strict = new Peer("pharmacy", facility, "RX", "INFUSION", true, PeerTerms.USUAL);
        assertThat(send(strict, InventedDay.of("7").get(1))).contains("MSA|AR|D7-002");
        assertThat(rows("SELECT action, reason FROM trail WHERE facility = ?"))
                .containsExactly(Map.of("action", "PEER_REFUSED", "reason", "SENDER"));
    }

    @Test
    void anyOrderOfADaysMessagesMakesTheSameVisits() {
        List<byte[]> day = InventedDay.of("60");
        day.addAll(InventedDay.of("61"));
        Map<String, String> wanted = null;
        for (int seed = 0; seed < 6; seed++) {
            String own = facility();
            List<byte[]> shuffled = new ArrayList<>(day);
            Random random = new Random(seed);
            if (seed > 0) {
                Collections.shuffle(shuffled, random);
            }
            for (byte[] message : shuffled) {
                assertThat(send(peer(own), message)).as("seed " + seed).contains("MSA|AA|");
                if (random.nextInt(4) == 0) {
                    applied(own);
                }
            }
            applied(own);
            Map<String, String> made = records(own);
            wanted = wanted == null ? made : wanted;
            assertThat(made).as("seed " + seed).hasSize(2).isEqualTo(wanted);
        }
    }

    @Test
    void aMergeOfTwoNumbersMovesTheVisit() {
        InventedDay.of("70").forEach(this::send);
        applied(facility);
        send(bytes("""
                MSH|^~\\&|MAR|INFUSION|BASILIC|INFUSION|20260313||ADT^A40^ADT_A39|M1|P|2.5.1
                EVN||20260313
                PID|1||71^^^INFUSION^MR
                MRG|70^^^INFUSION^MR
                """));
        applied(facility);
        assertThat(records(facility))
                .hasSize(1)
                .hasEntrySatisfying(
                        "V70",
                        record -> assertThat(record).contains("INFUSION/71").doesNotContain("INFUSION/70"));
    }

    @Test
    void aVisitOfWhichNothingIsToldAnyMoreIsEmptied() {
        InventedDay.of("80").forEach(this::send);
        applied(facility);
        send(bytes("""
                MSH|^~\\&|MAR|INFUSION|BASILIC|INFUSION|20260313||ADT^A42^ADT_A39|M1|P|2.5.1
                EVN||20260313
                PID|1||80^^^INFUSION^MR|||||||||||||||W80
                MRG|80^^^INFUSION^MR||V80||V80
                """));
        applied(facility);
        Map<String, String> records = records(facility);
        assertThat(records).containsOnlyKeys("V80", "W80");
        assertThat(records.get("V80")).contains("\"administrations\":[]");
        assertThat(records.get("W80")).contains("J9263");
    }
}

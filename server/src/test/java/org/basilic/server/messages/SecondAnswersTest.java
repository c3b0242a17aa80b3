package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Settings;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.FacilityMaps;
import org.basilic.server.outbox.Outbox;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What senders in the enhanced mode are told later, over a connection of its own. */
@ServerTest
class SecondAnswersTest {

    @Autowired
    Facilities facilities;

    @Autowired
    FacilityMaps maps;

    @Autowired
    MessageAnswers answers;

    @Autowired
    Applying applying;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sealer sealer;

    @Autowired
    Trail trail;

    @Autowired
    Outbox outbox;

    @Autowired
    LastingStore lasting;

    @TempDir
    Path data;

    private final String facility = "f-" + UUID.randomUUID().toString().substring(0, 20);
    private final String peer = "p-" + UUID.randomUUID().toString().substring(0, 20);

    @BeforeEach
    void ownFacility() {
        facilities.make(facility, "Invented", ZoneId.of("America/New_York"));
    }

    /** Sends a message to a server whose list has this row for the peer. */
    private String send(String held, byte[] message) throws IOException {
        Files.writeString(
                data.resolve("peers.csv"), peer + "," + facility + ",c,,,,,," + held + ",,,acks.example:6662\n");
        Peers peers = new Peers(Settings.in(data), facilities);
        SecondAnswers second = new SecondAnswers(peers, outbox, sealer, Clock.systemUTC());
        MessageStore store = new MessageStore(jdbc, transaction, sealer, trail, Clock.systemUTC(), lasting, second);
        Peer sender = new Peer(peer, facility, null, null, true, peers.terms(peer));
        byte[] first = new Messages(store, maps, answers, applying)
                .receive(sender, "127.0.0.1", message)
                .bytes();
        return first == null ? "" : new String(first, StandardCharsets.UTF_8);
    }

    private List<String> second() {
        return jdbc.sql(
                        "SELECT sealed_bytes FROM outbox WHERE facility = ? AND target = ? AND kind = 'ACK' ORDER BY place")
                .params(facility, "peer " + peer)
                .query((row, number) -> new String(sealer.open(facility, row.getBytes(1)), StandardCharsets.UTF_8))
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "AL, AE, AE, a person has to look",
        "ER, AE, AE, wanted if it fails",
        "SU, AE, -, wanted if it succeeds",
        "NE, AE, -, not wanted",
        "AL, AR, AR, as agreed",
        "AL, AA, AA, as agreed",
        "SU, AA, AA, as agreed it succeeds"
    })
    void aMessageThatIsHeldIsAnsweredASecondTime(String wanted, String held, String code, String why) throws Exception {
        byte[] message = ("MSH|^~\\&|MAR|X|||20260312||ADT^A08^ADT_A01|H1|P|2.5.1|||AL|" + wanted + "\rPID|1\r")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(send(held, message)).as(why).contains("MSA|CA|H1");
        if (code.equals("-")) {
            assertThat(second()).as(why).isEmpty();
        } else {
            assertThat(second()).as(why).singleElement().asString().contains("\rMSA|" + code + "|H1\r");
        }
    }

    @Test
    void aMessageOfAKindThatSaysNothingHereIsAnsweredASecondTime() throws Exception {
        assertThat(send("", InventedDay.headed("4", "ADT^A60^ADT_A60", "9", "P|2.5.1|||AL|AL")))
                .contains("MSA|CA|9");
        assertThat(second()).singleElement().asString().contains("\rMSA|AA|9\r", "|ACK^A60^ACK|");
    }

    @Test
    void theSameMessageAgainIsAnsweredASecondTimeOnlyOnce() throws Exception {
        byte[] message = InventedDay.headed("4", "ADT^A60^ADT_A60", "9", "P|2.5.1|||AL|AL");
        String first = send("", message);
        assertThat(send("", message)).isEqualTo(first);
        assertThat(second()).hasSize(1);
    }

    @Test
    void aMessageThatIsAppliedIsAnsweredASecondTime() throws Exception {
        Files.writeString(data.resolve("peers.csv"), peer + "," + facility + ",c,,,,,,,,,acks.example:6662\n");
        SecondAnswers answer =
                new SecondAnswers(new Peers(Settings.in(data), facilities), outbox, sealer, Clock.systemUTC());
        MessageEnds ends = new MessageEnds(jdbc, transaction, trail, answer);
        Kept good = kept("G1");
        ends.done(List.of(good), null);
        Kept poison = kept("G2");
        ends.failed(poison);
        ends.failed(poison);
        ends.failed(kept("G3", 2));
        assertThat(second()).hasSize(2);
        assertThat(second().get(0)).contains("\rMSA|AA|G1\r");
        assertThat(second().get(1)).contains("\rMSA|AE|G3\r");
    }

    private Kept kept(String control) {
        return kept(control, 0);
    }

    private Kept kept(String control, int tries) {
        byte[] message = InventedDay.headed("4", "ADT^A08^ADT_A01", control, "P|2.5.1|||AL|AL");
        return new Kept(
                UUID.randomUUID(),
                1,
                facility,
                peer,
                sealer.seal(facility, message),
                State.STORED,
                null,
                tries,
                null,
                "",
                "AL");
    }
}

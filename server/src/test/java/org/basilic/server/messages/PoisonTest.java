package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Settings;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.FacilityMaps;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that cannot be applied, tried by a program that stumbles over one of them until it is mended. */
@ServerTest
class PoisonTest {

    @Autowired
    Messages messages;

    @Autowired
    MessageLists lists;

    @Autowired
    MessageEnds ends;

    @Autowired
    Sealer sealer;

    @Autowired
    Together together;

    @Autowired
    MessageVisits visits;

    @Autowired
    SecondLook again;

    @Autowired
    Applying applying;

    @Autowired
    Facilities facilities;

    @Autowired
    FacilityMaps maps;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path data;

    private final String facility = "f-" + UUID.randomUUID().toString().substring(0, 20);
    private boolean mended;

    @BeforeEach
    void nobodyElseApplies() {
        applying.stop();
        facilities.make(facility, "Invented", ZoneId.of("America/New_York"));
    }

    @AfterEach
    void othersGoOn() {
        // What is left waiting here is none of theirs.
        jdbc.sql("UPDATE messages SET state = 'DEAD' WHERE facility = ? AND state = 'STORED'")
                .param(facility)
                .update();
        applying.start();
    }

    private Application application(String... peers) throws IOException {
        return application(together, peers);
    }

    private Application application(Together groups, String... peers) throws IOException {
        Settings settings = Settings.in(data);
        if (peers.length > 0) {
            Files.writeString(data.resolve("peers.csv"), String.join("\n", peers));
        }
        Derivation stumbles = new Derivation(sealer, facilities, maps) {
            @Override
            Derived of(String of, List<Kept> some) throws IOException {
                for (Kept one : some) {
                    boolean poison =
                            new String(sealer.open(of, one.sealed()), StandardCharsets.UTF_8).contains("|POISON|");
                    if (poison && !mended && !POISON.equals(one.error())) {
                        throw new IllegalStateException("stumbled");
                    }
                }
                return super.of(of, some);
            }
        };
        return new Application(
                new WaitingMessages(jdbc, new Peers(settings, facilities), Clock.systemUTC()),
                ends,
                sealer,
                groups,
                stumbles,
                visits,
                again);
    }

    private void send(String peer, String number, String control) {
        byte[] answer = messages.receive(
                        Peer.of(peer, facility, true),
                        "127.0.0.1",
                        Senders.message(control.equals("POISON") ? 1 : 0, control, number))
                .bytes();
        assertThat(new String(answer == null ? new byte[0] : answer, StandardCharsets.UTF_8))
                .contains("MSA|AA|" + control);
    }

    private static void run(Application application) {
        int rounds = 0;
        while (application.next()) {
            assertThat(++rounds).as("rounds").isLessThan(200);
        }
    }

    private String state(String peer) {
        return jdbc.sql("SELECT state, error FROM messages WHERE facility = ? AND peer = ? ORDER BY arrival")
                .params(facility, peer)
                .query((row, number) -> row.getString(1) + (row.getString(2) == null ? "" : " " + row.getString(2)))
                .list()
                .toString();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(facility).query(Integer.class).single();
    }

    @Test
    void oneThatCannotBeAppliedIsHeldAfterThreeTriesAndStopsNobody() throws Exception {
        send("a", "one", "POISON");
        send("a", "one", "BEHIND");
        send("a", "two", "OTHER");
        run(application());
        assertThat(state("a")).isEqualTo("[DEAD APPLY_FAILED, APPLIED, APPLIED]");
        assertThat(count("SELECT tries FROM messages WHERE facility = ? AND state = 'DEAD'"))
                .isEqualTo(3);
        assertThat(count("SELECT count(*) FROM trail WHERE facility = ? AND action = 'MESSAGE_DEAD'"))
                .isOne();
        assertThat(count("SELECT count(*) FROM visits WHERE facility = ?")).isEqualTo(2);
    }

    @Test
    void afterTheProgramIsMendedATryAppliesIt() throws Exception {
        send("a", "one", "POISON");
        send("a", "one", "BEHIND");
        Application application = application();
        run(application);
        int before =
                count("SELECT count(*) FROM visit_versions n JOIN visits v ON v.id = n.visit WHERE v.facility = ?");
        mended = true;
        lists.retry(Somebody.of(facility, Somebody.with(Role.INTEGRATION)), held());
        run(application);
        assertThat(state("a")).isEqualTo("[APPLIED, APPLIED]");
        assertThat(count("SELECT count(*) FROM visit_versions n JOIN visits v ON v.id = n.visit WHERE v.facility = ?"))
                .isEqualTo(before + 1);
    }

    private UUID held() {
        return jdbc.sql("SELECT id FROM messages WHERE facility = ? AND state = 'DEAD'")
                .param(facility)
                .query(UUID.class)
                .single();
    }

    @Test
    void whereTheOrderIsStrictThoseOfThePeerWaitBehindItAndOthersGoOn() throws Exception {
        send("a", "one", "BEFORE");
        send("a", "one", "POISON");
        send("a", "one", "BEHIND");
        send("a", "two", "FURTHER");
        send("b", "one", "OTHER");
        send("b", "three", "ANOTHER");
        Application application =
                application("a," + facility + ",a.example,,,,,strict,,,,", "b," + facility + ",b.example,,,,,,,,,");
        run(application);
        assertThat(state("a")).isEqualTo("[APPLIED, DEAD APPLY_FAILED, STORED, STORED]");
        assertThat(state("b")).isEqualTo("[APPLIED, APPLIED]");
        mended = true;
        lists.retry(Somebody.of(facility, Somebody.with(Role.INTEGRATION)), held());
        run(application);
        assertThat(state("a")).isEqualTo("[APPLIED, APPLIED, APPLIED, APPLIED]");
    }

    @Test
    void whoHasMoreMessagesThanAreReadTogetherIsHeldAndOthersGoOn() throws Exception {
        Together few = new Together(jdbc, Limits.uncounted(), 2);
        send("a", "one", "FIRST");
        send("a", "one", "SECOND");
        send("b", "two", "OTHER");
        run(application(few));
        send("a", "one", "THIRD");
        send("b", "two", "ANOTHER");
        run(application(few));
        assertThat(state("a")).isEqualTo("[APPLIED, APPLIED, DEAD TOO_MANY_TOGETHER]");
        assertThat(state("b")).isEqualTo("[APPLIED, APPLIED]");
        lists.retry(Somebody.of(facility, Somebody.with(Role.INTEGRATION)), held());
        run(application());
        assertThat(state("a")).isEqualTo("[APPLIED, APPLIED, APPLIED]");
    }

    @Test
    void aMapThatCannotBeReadLetsTheMessagesOfItsFacilityWaitAndOthersGoOn() throws Exception {
        String other = "f-" + UUID.randomUUID().toString().substring(0, 20);
        facilities.make(other, "Invented", ZoneId.of("America/New_York"));
        send("a", "one", "FIRST");
        messages.receive(Peer.of("c", other, true), "127.0.0.1", Senders.message(0, "ELSEWHERE", "four"));
        Path map = Files.writeString(
                Files.createDirectories(facilities.directory(facility).resolve("maps"))
                        .resolve("our-hl7.csv"),
                "no map\n");
        run(application());
        assertThat(state("a")).isEqualTo("[STORED]");
        assertThat(jdbc.sql("SELECT state FROM messages WHERE facility = ?")
                        .param(other)
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("state", "APPLIED"));
        Files.delete(map);
        run(application());
        assertThat(state("a")).isEqualTo("[APPLIED]");
    }
}

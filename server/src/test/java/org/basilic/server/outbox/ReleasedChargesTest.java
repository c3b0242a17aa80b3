package org.basilic.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.formats.hl7.charges.ChargeMessage;
import org.basilic.posting.Posting;
import org.basilic.server.Examples;
import org.basilic.server.Settings;
import org.basilic.server.Somebody;
import org.basilic.server.Start;
import org.basilic.server.TestDatabase;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.claims.Release;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.mllp.Listener;
import org.basilic.server.mllp.ListenerLimits;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The charges of visits that are released, from the release to a billing system that listens. */
@Tag("store")
class ReleasedChargesTest {

    private static final Path SITE = Path.of("../examples/claims");

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext store;
    private static JdbcClient jdbc;

    private Billing billing = new Billing();
    private Listener listener;
    private Sending sending;

    @BeforeAll
    static void aServerWithABillingSystem() {
        Settings plain = Settings.in(data).with(TestDatabase.fresh());
        store = Start.store(new Settings(
                plain.http(),
                plain.data(),
                plain.masterKey(),
                plain.checkpoints(),
                null,
                plain.database(),
                null,
                new Settings.Charges("127.0.0.1", 1, null),
                null,
                false,
                false));
        jdbc = store.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stops() {
        store.close();
    }

    @BeforeEach
    void billingListens() throws IOException {
        billing = new Billing();
        listener = Listener.open(InetAddress.getLoopbackAddress(), 0, ListenerLimits.standard(), null, billing);
        sending = new Sending(store.getBean(Outbox.class), target(), 1_000);
    }

    @AfterEach
    void billingStops() throws IOException {
        listener.close();
        jdbc.sql("UPDATE outbox SET state = 'DEAD' WHERE state = 'WAITING'").update();
    }

    private Target target() {
        return new Target(Charges.TARGET, "127.0.0.1", listener.port(), null);
    }

    private static OpenedVisit released(Actor coder) {
        Facilities facilities = store.getBean(Facilities.class);
        facilities.make(coder.facility(), "A facility", ZoneId.of("America/Chicago"));
        try {
            Path directory = facilities.directory(coder.facility());
            for (String file : List.of("charges.csv", "revenue-codes.csv", "registrations.json")) {
                Files.copy(SITE.resolve(file), directory.resolve(file));
            }
            Files.writeString(
                    directory.resolve("site.json"),
                    Files.readString(SITE.resolve("site.json")).replace("willow-creek", coder.facility()));
            store.getBean(Intake.class)
                    .take(
                            coder,
                            IntakeKind.REGISTRATIONS,
                            "registrations.json",
                            SITE.resolve("registrations.json"),
                            "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Visits visits = store.getBean(Visits.class);
        UUID visit = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
        OpenedVisit opened = visits.open(coder, visit);
        store.getBean(Release.class).release(coder, visit, opened.head().revision());
        return opened;
    }

    private static Actor coder() {
        return Somebody.of("f-" + UUID.randomUUID(), Somebody.with(Role.CODER));
    }

    private void rounds(int most) {
        for (int i = 0; i < most; i++) {
            jdbc.sql("UPDATE outbox SET next_try_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'"
                            + " WHERE state = 'WAITING'")
                    .update();
            sending.round();
        }
    }

    private static List<Map<String, Object>> rows(Actor actor, String columns) {
        return jdbc.sql("SELECT " + columns + " FROM outbox WHERE facility = ? ORDER BY place")
                .param(actor.facility())
                .query()
                .listOfRows();
    }

    private static int told(Actor actor, String action) {
        return jdbc.sql("SELECT count(*) FROM trail WHERE facility = ? AND action = ?")
                .params(actor.facility(), action)
                .query(Integer.class)
                .single();
    }

    @Test
    void theChargesOfAReleasedVisitAreItsLinesAndGoOutOnce() throws Exception {
        Actor coder = coder();
        OpenedVisit visit = released(coder);
        assertThat(rows(coder, "state")).containsExactly(Map.of("state", "WAITING"));
        rounds(3);
        assertThat(billing.came()).hasSize(1);
        ChargeMessage message = ChargeMessage.read(billing.came().get(0));
        assertThat(message.visit()).isEqualTo("oncology-day");
        assertThat(message.postings()).extracting(Posting::kind).containsOnly(Posting.Kind.CHARGE);
        assertThat(message.postings())
                .extracting(posting ->
                        posting.charge().code() + " x" + posting.charge().units())
                .containsExactlyInAnyOrderElementsOf(visit.coded().lines().stream()
                        .map(line -> line.code() + " x" + line.units())
                        .toList());
        assertThat(rows(coder, "state, tries")).containsExactly(Map.of("state", "SENT", "tries", 1));
        assertThat(told(coder, "MESSAGE_SENT")).isOne();
    }

    @Test
    void theSameBytesGoOutUntilTheyAreTaken() {
        Actor coder = coder();
        released(coder);
        billing.answers(Billing.CUT, "AE", Billing.SILENT, "AE", "AA");
        rounds(7);
        assertThat(billing.came()).hasSize(5).containsOnly(billing.came().get(0));
        assertThat(rows(coder, "state, tries")).containsExactly(Map.of("state", "SENT", "tries", 5));
    }

    @Test
    void whatIsNotDueIsNotSent() {
        Actor coder = coder();
        released(coder);
        billing.answers("AE");
        rounds(1);
        assertThat(sending.round()).isFalse();
        assertThat(billing.came()).hasSize(1);
    }

    @Test
    void whatIsNeverTakenIsHeldWithWhatFollowsOfItsVisitAndOtherVisitsGoOn() {
        Actor one = coder();
        OpenedVisit held = released(one);
        store.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> store.getBean(Outbox.class)
                        .put(
                                one.facility(),
                                Charges.TARGET,
                                Charges.KIND,
                                held.head().id(),
                                "MSH|^~\\&|A|A|B|B|20260312||DFT^P03^DFT_P03|LATER|P|2.5.1\r"
                                        .getBytes(StandardCharsets.US_ASCII)));
        Actor two = coder();
        released(two);
        billing.answers("AR");
        rounds(4);
        assertThat(billing.came()).hasSize(2).noneMatch(message -> message.contains("|LATER|"));
        assertThat(rows(one, "state, error").get(0)).isEqualTo(Map.of("state", "DEAD", "error", "AR"));
        assertThat(rows(one, "state").get(1)).isEqualTo(Map.of("state", "WAITING"));
        assertThat(rows(two, "state")).containsExactly(Map.of("state", "SENT"));
        assertThat(told(one, "MESSAGE_DEAD")).isOne();
    }

    @Test
    void anOrderOfReleasesIsKeptWhileTheFirstIsTriedAgain() {
        Actor one = coder();
        Actor two = coder();
        released(one);
        released(two);
        billing.answers("AE", "AE", "AA", "AA");
        rounds(5);
        assertThat(billing.came()).hasSize(4);
        assertThat(billing.came().subList(0, 3)).containsOnly(billing.came().get(0));
        assertThat(billing.came().get(0)).contains(one.facility());
        assertThat(billing.came().get(3)).contains(two.facility());
        assertThat(rows(one, "state")).containsExactly(Map.of("state", "SENT"));
        assertThat(rows(two, "state")).containsExactly(Map.of("state", "SENT"));
    }

    @Test
    void nothingIsToldOfAReleaseThatIsStopped() {
        Actor coder = coder();
        OpenedVisit visit = released(coder);
        Release release = store.getBean(Release.class);
        assertThatThrownBy(() ->
                        release.release(coder, visit.head().id(), visit.head().revision()))
                .isInstanceOf(ConflictException.class);
        assertThat(rows(coder, "state")).hasSize(1);
    }
}

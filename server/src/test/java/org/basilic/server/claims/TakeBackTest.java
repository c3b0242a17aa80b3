package org.basilic.server.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basilic.server.BillingFacility;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.operating.Limits;
import org.basilic.server.outbox.Outbox;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@Tag("store")
class TakeBackTest {

    @Autowired
    Facilities facilities;

    @Autowired
    Intake intake;

    @Autowired
    Visits visits;

    @Autowired
    Release release;

    @Autowired
    TakeBack takeBack;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Actor coder = Somebody.with(Role.CODER);
    private UUID visit = UUID.randomUUID();
    private UUID claim = UUID.randomUUID();

    @BeforeEach
    void aReleasedVisit() throws IOException {
        String facility = "f-" + UUID.randomUUID();
        coder = Somebody.of(facility, Somebody.with(Role.CODER));
        BillingFacility.make(facilities, intake, coder);
        visit = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
        claim = release.release(coder, visit, revision()).get(0);
    }

    @Test
    void whatIsTakenBackIsOpenAgainAndItsFileIsHandedToNobody() {
        takeBack.takeBack(coder, visit, revision());
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.OPEN);
        assertThat(release.of(coder, visit)).isEmpty();
        assertThat(release.byNumber(coder, "WC260312A")).isEmpty();
        assertThat(release.newest(coder, 10)).extracting(ReleasedClaim::state).containsExactly("TAKEN_BACK");
        assertThatThrownBy(() -> release.file(coder, claim)).isInstanceOf(AbsentException.class);
        assertThat(actions()).endsWith("CLAIM_TAKEN_BACK");
    }

    @Test
    void whatWasTakenBackIsReleasedAnew() {
        takeBack.takeBack(coder, visit, revision());
        UUID anew = release.release(coder, visit, revision()).get(0);
        assertThat(anew).isNotEqualTo(claim);
        assertThat(release.byNumber(coder, "WC260312A"))
                .extracting(ReleasedClaim::id)
                .containsExactly(anew);
        assertThat(release.file(coder, anew)).isNotEmpty();
    }

    @Test
    void aClaimThatWasDownloadedStays() {
        release.file(coder, claim);
        assertThatThrownBy(() -> takeBack.takeBack(coder, visit, revision()))
                .isInstanceOf(LeftException.class)
                .hasMessage("the claim is downloaded");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(takeBack.inside(coder)).isEmpty();
    }

    @Test
    void aVisitThatChangedMeanwhileStays() {
        long seen = revision();
        visits.take(coder, Examples.shortened(), new Origin(Origin.Kind.MESSAGE, null));
        assertThatThrownBy(() -> takeBack.takeBack(coder, visit, seen)).isInstanceOf(ConflictException.class);
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.DELTA);
    }

    @Test
    void aDeltaIsSettledWhenItsReleaseIsTakenBack() {
        visits.take(coder, Examples.shortened(), new Origin(Origin.Kind.MESSAGE, null));
        takeBack.takeBack(coder, visit, revision());
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.OPEN);
        assertThat(jdbc.sql("SELECT decision FROM deltas WHERE visit = ?")
                        .param(visit)
                        .query(String.class)
                        .list())
                .containsExactly("TAKEN_BACK");
    }

    @Test
    void nothingIsTakenBackTwice() {
        takeBack.takeBack(coder, visit, revision());
        assertThatThrownBy(() -> takeBack.takeBack(coder, visit, revision())).isInstanceOf(AbsentException.class);
    }

    @Test
    void anotherFacilityTakesNothingBack() {
        Actor stranger = Somebody.with(Role.CODER);
        assertThatThrownBy(() -> takeBack.takeBack(stranger, visit, revision())).isInstanceOf(AbsentException.class);
        assertThat(takeBack.inside(coder)).hasSize(1);
    }

    @Test
    void chargesThatWaitAreTakenBackWithTheRelease() {
        UUID charge = charge();
        takeBack.takeBack(coder, visit, revision());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE id = ?")
                        .param(charge)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void chargesThatWereHandedOverKeepTheRelease() {
        UUID charge = charge();
        jdbc.sql("UPDATE outbox SET handed_at = ? WHERE id = ?")
                .params(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC), charge)
                .update();
        charge();
        assertThatThrownBy(() -> takeBack.takeBack(coder, visit, revision()))
                .isInstanceOf(LeftException.class)
                .hasMessage("its charges were told to the billing system");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(release.of(coder, visit)).extracting(ReleasedClaim::state).containsExactly("RELEASED");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE visit = ?")
                        .param(visit)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(takeBack.inside(coder))
                .extracting(Inside::left)
                .containsExactly("its charges were told to the billing system");
        assertThat(actions()).doesNotContain("CLAIM_TAKEN_BACK");
    }

    @Test
    void anOldReleaseStays() {
        jdbc.sql("UPDATE claims SET released_at = ? WHERE id = ?")
                .params(
                        OffsetDateTime.now(clock)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .minusDays(Limits.of("release.undo.days"))
                                .minusMinutes(1),
                        claim)
                .update();
        assertThatThrownBy(() -> takeBack.takeBack(coder, visit, revision()))
                .isInstanceOf(LeftException.class)
                .hasMessage("the claim was released more than 30 days ago");
        assertThat(takeBack.inside(coder)).isEmpty();
    }

    /** What charges were told is known as long as a release may be taken back. */
    @Test
    void theOutboxIsKeptLongerThanAReleaseCanBeTakenBack() throws Exception {
        String row = Files.readAllLines(Path.of("src/main/resources/retention.csv")).stream()
                .filter(line -> line.startsWith("outbox,"))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split(",", -1);
        assertThat(cells[2]).isEqualTo("days");
        assertThat(Long.parseLong(cells[1])).isGreaterThan(Limits.of("release.undo.days"));
    }

    @Test
    void ofADownloadAndATakingBackAtOnceOneOnlyIsDone() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 4; round++) {
                long seen = revision();
                Future<Boolean> handedOut = two.submit(() -> done(() -> release.file(coder, claim)));
                Future<Boolean> back = two.submit(() -> done(() -> takeBack.takeBack(coder, visit, seen)));
                assertThat(handedOut.get()).as("round " + round).isNotEqualTo(back.get());
                aReleasedVisit();
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (LeftException | AbsentException e) {
            return false;
        }
    }

    private UUID charge() {
        byte[] message = "MSH|^~\\&|A|A|B|B|20260312||DFT^P03^DFT_P03|C1|P|2.5.1\r".getBytes(StandardCharsets.US_ASCII);
        UUID id = transaction.execute(status -> outbox.put(coder.facility(), "nobody", "DFT", visit, message));
        return id == null ? new UUID(0, 0) : id;
    }

    private long revision() {
        VisitHead head = visits.head(coder, visit);
        return head.revision();
    }

    private List<String> actions() {
        return jdbc.sql("SELECT action FROM trail WHERE facility = ? AND object_id = ? ORDER BY seq")
                .params(coder.facility(), claim.toString())
                .query(String.class)
                .list();
    }
}

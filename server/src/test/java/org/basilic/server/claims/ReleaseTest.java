package org.basilic.server.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.overrides.Billed;
import org.basilic.server.overrides.OverrideKind;
import org.basilic.server.overrides.OverrideWish;
import org.basilic.server.overrides.Overrides;
import org.basilic.server.questions.AskedFact;
import org.basilic.server.questions.Asking;
import org.basilic.server.questions.Questions;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.Taken;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@Tag("store")
class ReleaseTest {

    private static final Path SITE = Path.of("../examples/claims");

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));

    @Autowired
    Facilities facilities;

    @Autowired
    Intake intake;

    @Autowired
    Visits visits;

    @Autowired
    Questions questions;

    @Autowired
    Overrides overrides;

    @Autowired
    Release release;

    @Autowired
    ClaimWork work;

    @BeforeEach
    void aFacilityThatBills() throws IOException {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        for (String file : List.of("site.json", "charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(SITE.resolve(file), facilities.directory(facility).resolve(file));
        }
        intake.take(coder, IntakeKind.REGISTRATIONS, "registrations.json", SITE.resolve("registrations.json"), "");
    }

    @Test
    void whatIsReleasedIsTheClaimThatIsRead() throws Exception {
        OpenedVisit visit = taken();
        List<UUID> claims =
                release.release(coder, visit.head().id(), visit.head().revision());
        assertThat(claims).hasSize(1);
        try (ClaimFileReader reader =
                new ClaimFileReader(new ByteArrayInputStream(release.file(coder, claims.get(0))))) {
            ReadClaim read = Objects.requireNonNull(reader.next());
            assertThat(read.faults()).isEmpty();
            assertThat(read.claim().lines())
                    .extracting(line -> line.code())
                    .containsExactlyInAnyOrderElementsOf(codes(visit));
            assertThat(reader.next()).isNull();
        }
        assertThat(visits.head(coder, visit.head().id()).stage()).isEqualTo(Stage.RELEASED);
        assertThat(release.byNumber(coder, "WC260312A")).hasSize(1);
    }

    @Test
    void nothingIsReleasedTwice() {
        OpenedVisit visit = taken();
        release.release(coder, visit.head().id(), visit.head().revision());
        assertThatThrownBy(() ->
                        release.release(coder, visit.head().id(), visit.head().revision()))
                .isInstanceOf(ConflictException.class);
        long now = visits.head(coder, visit.head().id()).revision();
        assertThatThrownBy(() -> release.release(coder, visit.head().id(), now))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        e -> assertThat(e.obstacles())
                                .anyMatch(one -> one.stops() && one.kind().equals("released")));
    }

    @Test
    void anOpenQuestionStopsTheRelease() {
        OpenedVisit visit = taken();
        questions.ask(
                coder,
                visit,
                new Asking(AskedFact.ACCESS, "a5", null, questions.words(AskedFact.ACCESS, "oxaliplatin"), ""));
        assertThat(stops(visit)).containsExactly("question");
    }

    @Test
    void anOverrideGoesOutAndIsTold() {
        OpenedVisit visit = taken();
        int line = codes(visit).indexOf("J0461") + 1;
        overrides.put(
                coder,
                visit,
                new OverrideWish(
                        1, OverrideKind.REMOVE, line, null, "not-ours", "the other department bills this one", null));
        long revision = visits.head(coder, visit.head().id()).revision();
        UUID claim = release.release(coder, visit.head().id(), revision).get(0);
        assertThat(new String(release.file(coder, claim), StandardCharsets.US_ASCII))
                .contains("HC:J9263*")
                .doesNotContain("HC:J0461");
    }

    @Test
    void anOverrideThatLeavesAddOnsWithoutTheirParentIsStoppedByTheEdits() {
        OpenedVisit visit = taken();
        int line = codes(visit).indexOf("96413") + 1;
        overrides.put(
                coder,
                visit,
                new OverrideWish(
                        1, OverrideKind.REMOVE, line, null, "not-ours", "the other department bills this one", null));
        assertThat(stops(visit)).containsExactly("edit");
    }

    @Test
    void anOverrideThatFitsNoLongerStopsTheRelease() {
        OpenedVisit visit = taken();
        overrides.put(
                coder,
                visit,
                new OverrideWish(1, OverrideKind.REMOVE, 1, null, "not-ours", "the other department bills it", null));
        visits.take(coder, Examples.shortened(), new Origin(Origin.Kind.MESSAGE, null));
        OpenedVisit now = visits.open(coder, visit.head().id());
        boolean same = Billed.of(now.coded().lines().get(0))
                .equals(Billed.of(visit.coded().lines().get(0)));
        assertThat(stops(now).contains("override")).isNotEqualTo(same);
    }

    @Test
    void aRecordThatChangesAfterTheReleaseOpensADeltaAndLeavesTheClaim() {
        OpenedVisit visit = taken();
        UUID claim = release.release(coder, visit.head().id(), visit.head().revision())
                .get(0);
        byte[] before = release.file(coder, claim);
        Taken changed = visits.take(coder, Examples.shortened(), new Origin(Origin.Kind.MESSAGE, null));
        assertThat(changed.delta()).isTrue();
        assertThat(visits.head(coder, visit.head().id()).stage()).isEqualTo(Stage.DELTA);
        assertThat(release.file(coder, claim)).isEqualTo(before);
    }

    @Test
    void aRecordThatChangesWithoutOtherLinesOpensNone() {
        OpenedVisit visit = taken();
        release.release(coder, visit.head().id(), visit.head().revision());
        Encounter record = Examples.named("oncology-day.json");
        List<Administration> all = new ArrayList<>(record.administrations());
        Administration last = all.get(3);
        all.set(
                3,
                last.withRun(
                        last.start() == null ? null : last.start().plusMinutes(1), last.stop(), last.pauses(), null));
        Taken changed = visits.take(coder, record.withAdministrations(all), new Origin(Origin.Kind.MESSAGE, null));
        assertThat(changed.changed()).isTrue();
        assertThat(changed.delta()).isFalse();
        assertThat(visits.head(coder, visit.head().id()).stage()).isEqualTo(Stage.RELEASED);
    }

    @Test
    void aVisitWithoutRegistrationIsNotReleased() {
        Taken taken = visits.take(
                coder, Examples.named("oncology-day.json", "unregistered"), new Origin(Origin.Kind.FILE, null));
        assertThat(stops(visits.open(coder, taken.visit()))).containsExactly("claim");
    }

    @Test
    void anotherFacilityCannotReleaseOrRead() {
        OpenedVisit visit = taken();
        UUID claim = release.release(coder, visit.head().id(), visit.head().revision())
                .get(0);
        Actor stranger = Somebody.with(Role.CODER);
        assertThatThrownBy(() -> release.file(stranger, claim)).isInstanceOf(AbsentException.class);
        assertThatThrownBy(() -> release.release(stranger, visit.head().id(), 1))
                .isInstanceOf(AbsentException.class);
    }

    private List<String> stops(OpenedVisit visit) {
        OpenedVisit now = visits.open(coder, visit.head().id());
        return work.look(coder, now).obstacles().stream()
                .filter(Obstacle::stops)
                .map(Obstacle::kind)
                .distinct()
                .toList();
    }

    private OpenedVisit taken() {
        Taken taken = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null));
        return visits.open(coder, taken.visit());
    }

    private static List<String> codes(OpenedVisit visit) {
        return visit.coded().lines().stream().map(line -> line.code()).toList();
    }
}

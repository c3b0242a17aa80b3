package org.basilic.server.auditview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.basilic.audit.Direction;
import org.basilic.audit.DiscrepancyKind;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.claims.Release;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.overrides.Billed;
import org.basilic.server.overrides.OverrideKind;
import org.basilic.server.overrides.OverrideWish;
import org.basilic.server.overrides.Overrides;
import org.basilic.server.remittances.Remittances;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.basilic.testkit.answers.AnsweredClaim;
import org.basilic.testkit.answers.Outcome;
import org.basilic.testkit.answers.RemittanceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The visit of 2026-03-12: 125 minutes of oxaliplatin, which are 96413 and one 96415 (T-04: floor((125 - 31) / 60) = 1), and
 * 86 of irinotecan after it, which are 96417 (SEQ-01). The charge master has 105.00 for a 96415.
 */
@ServerTest
@Tag("store")
class VisitAuditTest {

    private static final Path SITE = Path.of("../examples/claims");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Intake intake;

    @Autowired
    Visits visits;

    @Autowired
    Overrides overrides;

    @Autowired
    Release release;

    @Autowired
    Remittances remittances;

    @Autowired
    Audits audits;

    @Autowired
    VisitAudits visitAudits;

    @Autowired
    JdbcClient jdbc;

    private UUID visit = UUID.randomUUID();

    @BeforeEach
    void aVisit() throws IOException {
        visit = visitOf(facility, coder);
    }

    @Test
    void whatWasNotBilledIsSaid() throws Exception {
        assertThat(page(coder))
                .contains("Nothing was billed for this visit yet")
                .doesNotContain("<table");
        assertThat(visitAudits.of(coder, visit, null).sources()).isEmpty();
    }

    @Test
    void aClaimAgreesWithTheRecordThatItWasMadeOf() throws Exception {
        release();
        VisitAudit audit = visitAudits.of(coder, visit, null);
        assertThat(audit.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.results()).isEmpty());
        AuditRow first = row(audit, "96415");
        assertThat(first.minutes()).isEqualTo(65);
        assertThat(Objects.requireNonNull(first.money()).billed()).isEqualByComparingTo("105.00");
        assertThat(Objects.requireNonNull(first.money()).supported()).isEqualByComparingTo("105.00");
        AuditRow.Charges total = Objects.requireNonNull(audit.total());
        assertThat(total.billed()).isNotNull().isEqualByComparingTo(total.supported());
        assertThat(page(coder))
                .contains("the claims as released")
                .contains("agrees")
                .contains("$105.00");
    }

    @Test
    void whatTheRecordNoLongerSupportsIsOverCoded() throws Exception {
        release();
        visits.take(coder, shortened(), new Origin(Origin.Kind.MESSAGE, null));
        VisitAudit audit = visitAudits.of(coder, visit, null);
        AuditRow hour = row(audit, "96415");
        assertThat(hour.supported()).isEmpty();
        assertThat(hour.results()).hasSize(1);
        assertThat(hour.results().get(0).difference().kind()).isEqualTo(DiscrepancyKind.OVER_CODED);
        assertThat(hour.results().get(0).direction()).isEqualTo("over-coded");
        assertThat(Objects.requireNonNull(hour.money()).billed()).isEqualByComparingTo("105.00");
        assertThat(Objects.requireNonNull(hour.money()).supported()).isEqualByComparingTo("0.00");
        assertThat(page(coder)).contains("over-coded line").contains("over-coded");
    }

    @Test
    void aFileOfAnAuditIsHeldAgainstTheRecordInBothDirections() throws Exception {
        UUID made = audits.make(
                coder,
                BilledTable.asSupported("WC260312A", coded())
                        .units("96415", 2)
                        .without("96417")
                        .day("96375", DAY.plusDays(1))
                        .bytes(),
                new AuditWish(DAY, DAY, null, 0));
        VisitAudit audit = visitAudits.of(coder, visit, null);
        assertThat(audit.sources()).extracting(Source::key).containsExactly("audit-" + made);
        AuditRow over = row(audit, "96415");
        assertThat(over.minutes()).isEqualTo(65);
        assertThat(over.results().get(0).difference().kind()).isEqualTo(DiscrepancyKind.WRONG_UNITS);
        assertThat(over.results().get(0).difference().direction()).isEqualTo(Direction.OVER);
        assertThat(over.results().get(0).difference().stakes().charge())
                .as("half of 20.00")
                .isEqualByComparingTo("10.00");
        AuditRow under = audit.rows().stream()
                .filter(row -> row.billed().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(under.supported().get(0).written()).isEqualTo("96417");
        assertThat(under.minutes()).isEqualTo(86);
        assertThat(under.results().get(0).direction()).isEqualTo("under-coded");
        assertThat(Objects.requireNonNull(under.money()).supported()).isEqualByComparingTo("230.00");
        AuditRow neither = row(audit, "96375");
        assertThat(neither.results().get(0).difference().kind()).isEqualTo(DiscrepancyKind.WRONG_DATE);
        assertThat(neither.results().get(0).direction()).isEqualTo("neither");
        assertThat(page(coder))
                .contains("the file of an audit")
                .contains("2 units of 96415 are billed; 65 minutes support 1")
                .contains("under-coded line")
                .contains("1 h 26 min (86)")
                .contains("$230.00");
    }

    @Test
    void whatAPayerAnsweredTellsWhatWasBilledElsewhere() throws Exception {
        byte[] answer = answer(sent(release()));
        remittances.post(coder, answer);
        assertThat(visitAudits.of(coder, visit, null).sources())
                .extracting(Source::key)
                .containsExactly("claims", "answers");
        VisitAudit byAnswer = visitAudits.of(coder, visit, "answers");
        assertThat(byAnswer.rows()).allSatisfy(row -> assertThat(row.results()).isEmpty());

        String elsewhere = "f-" + UUID.randomUUID();
        Actor other = Somebody.of(elsewhere, Somebody.with(Role.CODER));
        UUID theirs = visitOf(elsewhere, other);
        remittances.post(other, answer);
        VisitAudit unreleased = visitAudits.of(other, theirs, null);
        assertThat(unreleased.sources()).extracting(Source::key).containsExactly("answers");
        assertThat(unreleased.rows())
                .hasSameSizeAs(byAnswer.rows())
                .allSatisfy(row -> assertThat(row.results()).isEmpty());
    }

    @Test
    void whatAPersonSetIsWhatIsSupportedAndIsMarked() {
        byte[] billed = BilledTable.asSupported("WC260312A", coded()).bytes();
        OpenedVisit opened = visits.open(coder, visit);
        int line =
                opened.coded().lines().stream().map(one -> one.code()).toList().indexOf("J1100") + 1;
        overrides.put(
                coder,
                opened,
                new OverrideWish(
                        1,
                        OverrideKind.CHANGE,
                        line,
                        null,
                        "not-ours",
                        "one of the twelve was of the ward",
                        new Billed("J1100", List.of(), 11, DAY)));
        audits.make(coder, billed, new AuditWish(DAY, DAY, null, 0));
        VisitAudit audit = visitAudits.of(coder, visit, null);
        AuditRow set = row(audit, "J1100");
        assertThat(set.byHand()).isTrue();
        assertThat(set.results().get(0).difference().stakes().units()).isEqualByComparingTo("1");
        assertThat(row(audit, "J0461").byHand()).isFalse();
    }

    @Test
    void aReadingIsToldOnce() {
        release();
        long before = told();
        assertThat(http.get().uri("/visits/" + visit + "/audit").with(Somebody.as(coder)))
                .hasStatusOk();
        assertThat(told()).isEqualTo(before + 1);
    }

    @Test
    void itIsAPartOfThePageOfTheVisitAndAPageOfItsOwn() throws Exception {
        assertThat(page(coder)).contains("<h1>Billed against supported</h1>").contains("id=\"audit\"");
        assertThat(http.get()
                        .uri("/visits/" + visit + "/audit")
                        .header("HX-Request", "true")
                        .with(Somebody.as(coder)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"audit\"")
                .doesNotContain("<h1>");
        assertThat(http.get().uri("/visits/" + visit).with(Somebody.as(coder)))
                .bodyText()
                .contains("/visits/" + visit + "/audit");
    }

    @Test
    void nobodyElseOpensIt() {
        release();
        String path = "/visits/" + visit + "/audit";
        assertThat(http.get().uri(path).with(Somebody.as(Somebody.of(facility, Somebody.with(Role.NURSE)))))
                .hasStatus(403);
        assertThat(http.get().uri(path).with(Somebody.as(Somebody.with(Role.CODER, Role.AUDITOR))))
                .hasStatus(404);
        for (String source : List.of("answers", "audit-" + UUID.randomUUID(), "x")) {
            assertThat(http.get().uri(path + "?by=" + source).with(Somebody.as(coder)))
                    .as(source)
                    .hasStatus(404);
        }
    }

    @Test
    void whoSeesNoMoneyGetsNone() {
        release();
        VisitAudit audit = visitAudits.of(Somebody.of(facility, Somebody.with(Role.NURSE)), visit, null);
        assertThat(audit.total()).isNull();
        assertThat(audit.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.money()).isNull());
    }

    private UUID visitOf(String place, Actor actor) throws IOException {
        facilities.make(place, "A facility", ZoneId.of("America/Chicago"));
        for (String file : List.of("site.json", "charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(SITE.resolve(file), facilities.directory(place).resolve(file));
        }
        intake.take(actor, IntakeKind.REGISTRATIONS, "registrations.json", SITE.resolve("registrations.json"), "");
        return visits.take(actor, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
    }

    /** Returns the visit with 85 minutes of oxaliplatin: the first hour alone, which covers 16 to 90. */
    private static Encounter shortened() {
        Encounter record = Examples.named("oncology-day.json");
        List<Administration> all = new ArrayList<>();
        for (Administration one : record.administrations()) {
            all.add(
                    one.id().equals("a5") && one.start() != null
                            ? one.withRun(one.start(), one.start().plusMinutes(85), one.pauses(), one.timeEvidence())
                            : one);
        }
        return record.withAdministrations(all);
    }

    private UUID release() {
        return release.release(coder, visit, visits.head(coder, visit).revision())
                .get(0);
    }

    private CodedEncounter coded() {
        return visits.open(coder, visit).coded();
    }

    private Claim sent(UUID claim) throws IOException, BrokenInterchangeException {
        try (ClaimFileReader reader = new ClaimFileReader(new ByteArrayInputStream(release.file(coder, claim)))) {
            return Objects.requireNonNull(reader.next()).claim();
        }
    }

    private static byte[] answer(Claim sent) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ClaimLine line : sent.lines()) {
            assertThat(line.charge()).isNotNull();
            outcomes.add(Outcome.paid());
        }
        String text = RemittanceText.of(List.of(AnsweredClaim.payment(
                "0001",
                "EFT1",
                "A payer",
                LocalDate.of(2026, 4, 1),
                List.of(AnsweredClaim.of(sent, outcomes, true)),
                List.of())));
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static AuditRow row(VisitAudit audit, String code) {
        return audit.rows().stream()
                .filter(row -> row.billed().stream().anyMatch(line -> code.equals(line.code())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row bills " + code));
    }

    private long told() {
        return jdbc.sql("SELECT count(*) FROM trail WHERE facility = ? AND object_id = ?")
                .params(facility, visit.toString())
                .query(Long.class)
                .single();
    }

    private String page(Actor actor) throws IOException {
        return http.get()
                .uri("/visits/" + visit + "/audit")
                .with(Somebody.as(actor))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

package org.basilic.server.remittances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
import org.basilic.remittance.AdjustmentGroup;
import org.basilic.remittance.PaidClaim;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.claims.Release;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.basilic.testkit.answers.AnsweredClaim;
import org.basilic.testkit.answers.Outcome;
import org.basilic.testkit.answers.RemittanceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
@Tag("store")
class RemittancesTest {

    private static final Path SITE = Path.of("../examples/claims");
    private static final DenialFilter ALL = new DenialFilter(null, null, null, null, 0);

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
    Release release;

    @Autowired
    Remittances remittances;

    @Autowired
    RemittanceViews views;

    @Autowired
    DenialWork denials;

    private UUID visit = UUID.randomUUID();
    private byte[] answer = new byte[0];

    @BeforeEach
    void aClaimThatIsPartlyDenied() throws Exception {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        for (String file : List.of("site.json", "charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(SITE.resolve(file), facilities.directory(facility).resolve(file));
        }
        intake.take(coder, IntakeKind.REGISTRATIONS, "registrations.json", SITE.resolve("registrations.json"), "");
        visit = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
        UUID claim = release.release(coder, visit, visits.head(coder, visit).revision())
                .get(0);
        answer = answered(claim, "EFT1").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aDenialIsFoundOnItsVisit() {
        Posted posted = remittances.post(coder, answer);
        assertThat(posted.again()).isFalse();
        List<Denial> found = denials.of(coder, visit);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).carc()).isEqualTo("97");
        assertThat(found.get(0).rarc()).isEqualTo("M15");
        assertThat(found.get(0).rule()).isNotNull();
        assertThat(found.get(0).meaning()).doesNotContain("not in the table");
        RemittanceView view = views.of(coder, posted.remittance());
        assertThat(view.claims()).hasSize(1);
        assertThat(view.claims().get(0).visit()).isEqualTo(visit);
        assertThat(view.claims().get(0).lines()).isNotEmpty();
        assertThat(view.imbalances()).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Posted first = remittances.post(coder, answer);
        assertThat(remittances.post(coder, answer)).isEqualTo(new Posted(first.remittance(), true));
        assertThat(denials.list(coder, ALL)).hasSize(1);
    }

    @Test
    void theSamePaymentInAnotherFileCountsOnce() {
        remittances.post(coder, answer);
        byte[] other = new String(answer, StandardCharsets.US_ASCII)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(remittances.post(coder, other).again()).isFalse();
        assertThat(denials.list(coder, ALL)).hasSize(1);
    }

    @Test
    void aDenialIsWorkedOnceAndNeverWrittenOver() {
        remittances.post(coder, answer);
        Denial denial = denials.of(coder, visit).get(0);
        denials.work(coder, denial.id(), denial.revision(), DenialState.APPEALED);
        assertThat(denials.one(coder, denial.id()).state()).isEqualTo(DenialState.APPEALED);
        assertThatThrownBy(() -> denials.work(coder, denial.id(), denial.revision(), DenialState.ACCEPTED))
                .isInstanceOf(ConflictException.class);
        assertThat(http.post()
                        .uri("/denials/" + denial.id())
                        .param("revision", String.valueOf(denial.revision()))
                        .param("state", "ACCEPTED")
                        .with(Somebody.as(coder))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("appealed", "accepted");
    }

    @Test
    void anotherFacilityFindsNothing() {
        Posted posted = remittances.post(coder, answer);
        Denial denial = denials.of(coder, visit).get(0);
        Actor stranger = Somebody.with(Role.CODER);
        assertThatThrownBy(() -> views.of(stranger, posted.remittance())).isInstanceOf(AbsentException.class);
        assertThatThrownBy(() -> denials.one(stranger, denial.id())).isInstanceOf(AbsentException.class);
        assertThat(http.get().uri("/remittances/" + posted.remittance()).with(Somebody.as(stranger)))
                .hasStatus(404);
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        assertThatThrownBy(() -> remittances.post(coder, "not an answer".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableAnswersException.class);
        assertThat(http.post()
                        .uri("/remittances")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {1, 2, 3}))
                        .with(Somebody.as(coder))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(422);
    }

    @Test
    void thePagesShowThem() {
        Posted posted = remittances.post(coder, answer);
        for (String page : List.of(
                "/remittances",
                "/remittances/" + posted.remittance(),
                "/denials?state=ALL&carc=97",
                "/visits/" + visit + "/denials")) {
            assertThat(http.get().uri(page).with(Somebody.as(coder))).hasStatusOk();
        }
        Actor nurse = Somebody.of(facility, Somebody.with(Role.NURSE));
        assertThat(http.get().uri("/denials").with(Somebody.as(nurse))).hasStatus(403);
    }

    private String answered(UUID claim, String trace) throws IOException, BrokenInterchangeException {
        try (ClaimFileReader reader = new ClaimFileReader(new ByteArrayInputStream(release.file(coder, claim)))) {
            ReadClaim read = Objects.requireNonNull(reader.next());
            Claim sent = read.claim();
            List<Outcome> outcomes = new ArrayList<>();
            for (ClaimLine line : sent.lines()) {
                BigDecimal charge = line.charge();
                outcomes.add(
                        outcomes.isEmpty() && charge != null
                                ? Outcome.paid()
                                        .less(AdjustmentGroup.CONTRACTUAL, "97", charge)
                                        .saying("M15")
                                : Outcome.paid());
            }
            PaidClaim paid = AnsweredClaim.of(sent, outcomes, true);
            return RemittanceText.of(List.of(AnsweredClaim.payment(
                    "0001", trace, "A payer", LocalDate.of(2026, 4, 1), List.of(paid), List.of())));
        }
    }
}

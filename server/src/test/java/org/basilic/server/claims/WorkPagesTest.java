package org.basilic.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.basilic.server.questions.Question;
import org.basilic.server.questions.Questions;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which a visit is worked, from the list to the file that goes out. */
@ServerTest
@Tag("store")
class WorkPagesTest {

    private static final Path SITE = Path.of("../examples/claims");

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
    private final Actor nurse = Somebody.of(facility, Somebody.with(Role.NURSE));

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Intake intake;

    @Autowired
    Visits visits;

    @Autowired
    Questions questions;

    @Autowired
    Release release;

    @Autowired
    JdbcClient jdbc;

    private UUID visit = UUID.randomUUID();

    @BeforeEach
    void aVisitWithoutItsStop() throws IOException {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        for (String file : List.of("site.json", "charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(SITE.resolve(file), facilities.directory(facility).resolve(file));
        }
        intake.take(coder, IntakeKind.REGISTRATIONS, "registrations.json", SITE.resolve("registrations.json"), "");
        visit = visits.take(coder, withoutStop(), new Origin(Origin.Kind.FILE, null))
                .visit();
    }

    @Test
    void aVisitIsWorkedFromTheListToTheFileThatGoesOut() throws Exception {
        assertThat(text(get(coder, "/worklist"))).contains("/visits/" + visit);
        assertThat(post(coder, part("questions"), "about", "stop " + place(), "text", ""))
                .hasStatusOk()
                .hasHeader("HX-Refresh", "true");
        Question question = questions.of(coder, visit).get(0);
        assertThat(text(get(coder, part("claim")))).contains("1 open questions");
        assertThat(text(get(nurse, "/questions"))).contains(question.text()).doesNotContain("$");

        String answer = "/questions/" + question.id() + "/answer";
        MvcTestResult answered = post(nurse, answer, "revision", "1", "answer", "1145");
        assertThat(answered).hasStatusOk();
        assertThat(text(answered)).contains("The answer is in the record now").doesNotContain("$");
        assertThat(text(get(coder, "/questions/" + question.id()))).contains("/versions/2");

        assertThat(setAside("J0461", "the other department bills this one"))
                .hasStatusOk()
                .hasHeader("HX-Refresh", "true");
        long revision = visits.head(coder, visit).revision();
        assertThat(text(get(coder, part("claim")))).contains("96413").doesNotContain("J0461");
        assertThat(text(post(coder, part("claim"), "revision", "" + revision))).contains("Released:");

        UUID claim = release.of(coder, visit).get(0).id();
        assertThat(text(get(coder, "/claims"))).contains("/claims/" + claim + "/file");
        MvcTestResult file = get(coder, "/claims/" + claim + "/file");
        assertThat(text(file)).startsWith("ISA*").contains("J9263").doesNotContain("J0461");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment");
    }

    @Test
    void whatChangedMeanwhileIsShownBesideWhatWasTyped() throws Exception {
        post(coder, part("questions"), "about", "stop " + place(), "text", "");
        Question question = questions.of(coder, visit).get(0);
        String answer = "/questions/" + question.id() + "/answer";
        post(nurse, answer, "revision", "1", "answer", "1145");
        MvcTestResult second = post(nurse, answer, "revision", "1", "answer", "11:58");
        assertThat(second).hasStatus(409);
        assertThat(text(second))
                .contains("Somebody else settled")
                .contains("11:58")
                .contains("T11:45");

        MvcTestResult stale = post(coder, part("claim"), "revision", "1");
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("changed after this page was loaded");
        MvcTestResult old = post(
                coder,
                part("overrides"),
                "version",
                "1",
                "kind",
                "REMOVE",
                "line",
                "1",
                "reasonCode",
                "not-ours",
                "reason",
                "typed before the record changed");
        assertThat(old).hasStatus(409);
        assertThat(text(old)).contains("changed after this page was loaded").contains("typed before the record");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        post(coder, part("questions"), "about", "stop " + place(), "text", "");
        String answer = "/questions/" + questions.of(coder, visit).get(0).id() + "/answer";
        for (String wrong : List.of("", "9:99", "03/12/2026 00:01")) {
            MvcTestResult refused = post(nurse, answer, "revision", "1", "answer", wrong);
            assertThat(refused).as(wrong).hasStatus(422);
            assertThat(text(refused)).as(wrong).contains("href=\"#answer\"").contains("aria-invalid=\"true\"");
        }
        assertThat(visits.head(coder, visit).version()).isEqualTo(1);
        assertThat(post(coder, part("questions"), "about", "other", "text", "Can this be billed?"))
                .hasStatus(422);
        assertThat(setAside("J0461", "short")).hasStatus(422);
        assertThat(post(
                        coder,
                        part("claim"),
                        "revision",
                        "" + visits.head(coder, visit).revision()))
                .hasStatus(422);
    }

    @Test
    void whatChangedAfterTheReleaseIsDecidedByAPerson() throws Exception {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        release.release(coder, visit, visits.head(coder, visit).revision());
        visits.take(coder, withoutStop(), new Origin(Origin.Kind.MESSAGE, null));
        String page = text(get(coder, "/deltas"));
        assertThat(page).contains("Only in the claim").contains("96415");
        String settle = page.substring(page.indexOf("/deltas/"), page.indexOf("/settle") + "/settle".length());
        assertThat(post(coder, settle, "decision", "LEAVE")).hasStatus(302);
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(text(get(coder, "/deltas"))).doesNotContain("Only in the claim");
        assertThat(post(coder, settle, "decision", "LEAVE")).hasStatus(404);
    }

    @Test
    void aDeltaEndsWhenTheRecordGivesAgainWhatWentOut() throws Exception {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        release.release(coder, visit, visits.head(coder, visit).revision());
        visits.take(coder, withoutStop(), new Origin(Origin.Kind.MESSAGE, null));
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.DELTA);
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(text(get(coder, "/deltas"))).doesNotContain("Only in the claim");
    }

    @Test
    void cleanVisitsAreReleasedEachByItself() throws Exception {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        UUID unregistered = visits.take(
                        coder, Examples.named("oncology-day.json", "unregistered"), new Origin(Origin.Kind.FILE, null))
                .visit();
        String seen = visit + "@" + visits.head(coder, visit).revision();
        String preview = text(get(coder, "/worklist/clean"));
        assertThat(preview).contains("clean visits, the oldest first");
        String after =
                text(post(coder, "/worklist/clean", "visit", seen, "visit", unregistered + "@1", "visit", "odd"));
        assertThat(after)
                .contains("/visits/" + unregistered)
                .contains("What stood in the way")
                .contains("names no visit");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(visits.head(coder, unregistered).stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void aBulkReleaseIsTakenBackAndWhatHasLeftIsNamed() throws Exception {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        long seen = visits.head(coder, visit).revision();
        String released = text(post(coder, "/worklist/clean", "visit", visit + "@" + seen));
        String after = visit + "@" + (seen + 1);
        assertThat(released).contains("value=\"" + after + "\"", "Take back those that are ticked");
        assertThat(text(get(coder, "/claims/inside"))).contains("value=\"" + after + "\"");
        assertThat(text(get(coder, part("claim")))).contains("Take the release back");
        assertThat(text(get(coder, part("audit")))).doesNotContain("Nothing was billed for this visit yet");

        assertThat(text(post(coder, "/claims/inside", "visit", after, "visit", "odd")))
                .contains("Taken back: the releases of", "Not taken back", "names no visit");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.OPEN);
        assertThat(text(get(coder, "/claims"))).contains("taken back").doesNotContain("/file\"");
        assertThat(text(post(coder, "/claims/inside", "visit", after))).contains("it changed after the page");
        assertThat(text(get(coder, part("audit")))).contains("Nothing was billed for this visit yet");

        long open = visits.head(coder, visit).revision();
        UUID claim = release.release(coder, visit, open).get(0);
        get(coder, "/claims/" + claim + "/file");
        assertThat(text(post(coder, "/claims/inside", "visit", visit + "@" + (open + 1))))
                .contains("What stays, and why", "the claim is downloaded", "/visits/" + visit);
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(text(get(coder, part("claim"))))
                .contains("It stays: <span>the claim is downloaded</span>")
                .doesNotContain("Take the release back");
    }

    @Test
    void oneReleaseIsTakenBackOnItsVisitsPage() throws Exception {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        release.release(coder, visit, visits.head(coder, visit).revision());
        long revision = visits.head(coder, visit).revision();
        MvcTestResult stale = post(coder, part("claim/take-back"), "revision", "1");
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("Not taken back", "changed after this page was loaded");
        assertThat(post(coder, part("claim/take-back"), "revision", "" + revision))
                .hasStatusOk()
                .hasHeader("HX-Refresh", "true");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.OPEN);
        assertThat(post(nurse, part("claim/take-back"), "revision", "" + revision))
                .hasStatus(403);
    }

    @Test
    void aClaimOnPaperSaysWhoseItIsAndEveryPrintIsInTheTrail() throws Exception {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        UUID claim = release.release(coder, visit, visits.head(coder, visit).revision())
                .get(0);
        String paper = text(post(coder, "/claims/" + claim + "/print"));
        assertThat(paper)
                .contains("Account WC260312A, patient ", "printed by", "Some Body", "A facility", "data-prints")
                .contains("96413", "Confidential");
        assertThat(paper.substring(0, paper.indexOf("</title>"))).doesNotContain("WC260312A");
        post(coder, "/claims/" + claim + "/print");
        assertThat(jdbc.sql("SELECT action FROM trail WHERE facility = ? AND object_id = ?" + " ORDER BY seq")
                        .params(facility, claim.toString())
                        .query(String.class)
                        .list())
                .containsExactly("CLAIM_RELEASED", "RECORD_PRINTED", "RECORD_PRINTED");
        assertThat(release.of(coder, visit).get(0).state()).isEqualTo("RELEASED");
        assertThat(post(nurse, "/claims/" + claim + "/print")).hasStatus(403);
        assertThat(post(Somebody.with(Role.CODER), "/claims/" + claim + "/print"))
                .hasStatus(404);
    }

    @Test
    void aPartThatIsFetchedSaysSoUntilItIsThereAndCanBeAskedForAgain() throws Exception {
        assertThat(text(get(coder, "/visits/" + visit)))
                .contains("This part is being loaded.", "could not be loaded", "data-again", "needs JavaScript");
    }

    @Test
    void whoeverReleasesManyAtOnceProvesOnceMoreWhoTheyAre() {
        String[] few = many(10);
        String[] eleven = many(11);
        assertThat(post(coder, "/worklist/clean", few)).hasStatusOk();
        assertThat(post(coder, "/worklist/clean", eleven))
                .hasStatus(204)
                .hasHeader("HX-Redirect", "/step-up?next=%2Fworklist%2Fclean");
    }

    private static String[] many(int count) {
        String[] fields = new String[2 * count];
        for (int n = 0; n < fields.length; n += 2) {
            fields[n] = "visit";
            fields[n + 1] = UUID.randomUUID() + "@1";
        }
        return fields;
    }

    @Test
    void anOverrideIsTakenBackUntilItsVisitIsReleased() throws Exception {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        setAside("J0461", "the other department bills this one");
        String part = text(get(coder, part("overrides")));
        assertThat(part)
                .contains("from <span class=\"mono\">J0461", "the other department bills this one", "Take back")
                .contains("somebody", "stands");
        String undo = part.substring(part.indexOf("/visits/" + visit + "/overrides/"), part.indexOf("/undo") + 5);
        assertThat(post(coder, undo)).hasStatusOk().hasHeader("HX-Refresh", "true");
        assertThat(text(get(coder, part("overrides"))))
                .contains("taken back", "from <span class=\"mono\">J0461")
                .doesNotContain(">Take back<");
        assertThat(post(coder, undo)).hasStatus(404);

        setAside("J0461", "the other department bills this one");
        String again = text(get(coder, part("overrides")));
        String second =
                again.substring(again.lastIndexOf("/visits/" + visit + "/overrides/"), again.lastIndexOf("/undo") + 5);
        release.release(coder, visit, visits.head(coder, visit).revision());
        assertThat(text(get(coder, part("overrides")))).contains("stands").doesNotContain(">Take back<");
        assertThat(post(coder, second)).hasStatus(409);
        assertThat(jdbc.sql("SELECT action FROM trail WHERE facility = ? AND object_id = ? AND action LIKE 'OVERR%'"
                                + " ORDER BY seq")
                        .params(facility, visit.toString())
                        .query(String.class)
                        .list())
                .containsExactly("OVERRIDDEN", "OVERRIDE_UNDONE", "OVERRIDDEN");
    }

    @Test
    void whatIsWrongWithAnOverrideIsTiedToItsField() throws Exception {
        String refused = text(setAside("J0461", "short"));
        assertThat(refused)
                .contains("id=\"override-says\"", "aria-describedby=\"override-says override-hint\"")
                .containsOnlyOnce("aria-invalid=\"true\"");
    }

    @Test
    void aVisitIsWorthWhatTheChargeMasterSays() {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        Long worth = visits.head(coder, visit).cents();
        release.release(coder, visit, visits.head(coder, visit).revision());
        assertThat(worth).isNotNull().isEqualTo(release.of(coder, visit).get(0).cents());
    }

    @Test
    void nobodyOfAnotherFacilityFindsAnything() {
        post(coder, part("questions"), "about", "stop " + place(), "text", "");
        UUID question = questions.of(coder, visit).get(0).id();
        Actor stranger = Somebody.with(Role.CODER, Role.NURSE, Role.AUDITOR);
        for (String path : List.of(
                part("questions"), part("overrides"), part("claim"), "/questions/" + question, "/claims/" + question)) {
            assertThat(get(stranger, path.startsWith("/claims") ? path + "/file" : path))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(post(stranger, "/questions/" + question + "/answer", "revision", "1", "answer", "1145"))
                .hasStatus(404);
        assertThat(post(stranger, part("claim"), "revision", "1")).hasStatus(404);
    }

    @Test
    void onlyANurseAnswersAndANurseOpensNoMoney() {
        post(coder, part("questions"), "about", "stop " + place(), "text", "");
        UUID question = questions.of(coder, visit).get(0).id();
        assertThat(post(coder, "/questions/" + question + "/answer", "revision", "1", "answer", "1145"))
                .hasStatus(403);
        for (String path : List.of("/worklist", "/claims", "/deltas", part("claim"), part("overrides"))) {
            assertThat(get(nurse, path)).as(path).hasStatus(403);
        }
    }

    private MvcTestResult setAside(String code, String reason) {
        List<String> codes = visits.open(coder, visit).coded().lines().stream()
                .map(line -> line.code())
                .toList();
        return post(
                coder,
                part("overrides"),
                "version",
                "" + visits.head(coder, visit).version(),
                "kind",
                "REMOVE",
                "line",
                "" + (codes.indexOf(code) + 1),
                "reasonCode",
                "not-ours",
                "reason",
                reason);
    }

    private String part(String name) {
        return "/visits/" + visit + "/" + name;
    }

    private static int place() {
        List<Administration> all = withoutStop().administrations();
        return all.indexOf(
                all.stream().filter(one -> one.id().equals("a5")).findFirst().orElseThrow());
    }

    private static Encounter withoutStop() {
        Encounter record = Examples.named("oncology-day.json");
        List<Administration> all = new ArrayList<>();
        record.administrations()
                .forEach(one -> all.add(
                        one.id().equals("a5")
                                ? one.withRun(one.start(), null, one.pauses(), one.timeEvidence())
                                : one));
        return record.withAdministrations(all);
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(Somebody.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = http.post()
                .uri(path)
                .header("HX-Request", "true")
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) throws IOException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

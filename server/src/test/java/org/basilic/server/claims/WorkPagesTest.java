package org.basilic.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.server.BillingFacility;
import org.basilic.server.Examples;
import org.basilic.server.Pages;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which a visit is worked, from the list to the file that goes out. */
@ServerTest
@Tag("store")
class WorkPagesTest {

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
        BillingFacility.make(facilities, intake, coder);
        visit = visits.take(coder, withoutStop(), new Origin(Origin.Kind.FILE, null))
                .visit();
    }

    @Test
    void aVisitIsWorkedFromTheListToTheFileThatGoesOut() throws Exception {
        assertThat(Pages.text(pages().get(coder, "/worklist"))).contains("/visits/" + visit);
        assertThat(pages().post(coder, part("questions"), "about", "stop " + place(), "text", ""))
                .hasStatusOk()
                .hasHeader("HX-Refresh", "true");
        Question question = questions.of(coder, visit).get(0);
        assertThat(Pages.text(pages().get(coder, part("claim")))).contains("1 open questions");
        assertThat(Pages.text(pages().get(nurse, "/questions")))
                .contains(question.text())
                .doesNotContain("$");

        String answer = "/questions/" + question.id() + "/answer";
        MvcTestResult answered = pages().post(nurse, answer, "revision", "1", "answer", "1145");
        assertThat(answered).hasStatusOk();
        assertThat(Pages.text(answered))
                .contains("The answer is in the record now")
                .doesNotContain("$");
        assertThat(Pages.text(pages().get(coder, "/questions/" + question.id())))
                .contains("/versions/2");

        assertThat(setAside("J0461", "the other department bills this one"))
                .hasStatusOk()
                .hasHeader("HX-Refresh", "true");
        long revision = visits.head(coder, visit).revision();
        assertThat(Pages.text(pages().get(coder, part("claim"))))
                .contains("96413")
                .doesNotContain("J0461");
        assertThat(Pages.text(pages().post(coder, part("claim"), "revision", "" + revision)))
                .contains("Released:");

        UUID claim = release.of(coder, visit).get(0).id();
        assertThat(Pages.text(pages().get(coder, "/claims"))).contains("/claims/" + claim + "/file");
        MvcTestResult file = pages().get(coder, "/claims/" + claim + "/file");
        assertThat(Pages.text(file)).startsWith("ISA*").contains("J9263").doesNotContain("J0461");
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment");
    }

    @Test
    void whatChangedMeanwhileIsShownBesideWhatWasTyped() throws Exception {
        pages().post(coder, part("questions"), "about", "stop " + place(), "text", "");
        Question question = questions.of(coder, visit).get(0);
        String answer = "/questions/" + question.id() + "/answer";
        pages().post(nurse, answer, "revision", "1", "answer", "1145");
        MvcTestResult second = pages().post(nurse, answer, "revision", "1", "answer", "11:58");
        assertThat(second).hasStatus(409);
        assertThat(Pages.text(second))
                .contains("Somebody else settled")
                .contains("11:58")
                .contains("T11:45");

        MvcTestResult stale = pages().post(coder, part("claim"), "revision", "1");
        assertThat(stale).hasStatus(409);
        assertThat(Pages.text(stale)).contains("changed after this page was loaded");
        MvcTestResult old = pages().post(
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
        assertThat(Pages.text(old))
                .contains("changed after this page was loaded")
                .contains("typed before the record");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        pages().post(coder, part("questions"), "about", "stop " + place(), "text", "");
        String answer = "/questions/" + questions.of(coder, visit).get(0).id() + "/answer";
        for (String wrong : List.of("", "9:99", "03/12/2026 00:01")) {
            MvcTestResult refused = pages().post(nurse, answer, "revision", "1", "answer", wrong);
            assertThat(refused).as(wrong).hasStatus(422);
            assertThat(Pages.text(refused))
                    .as(wrong)
                    .contains("href=\"#answer\"")
                    .contains("aria-invalid=\"true\"");
        }
        assertThat(visits.head(coder, visit).version()).isEqualTo(1);
        assertThat(pages().post(coder, part("questions"), "about", "other", "text", "Can this be billed?"))
                .hasStatus(422);
        assertThat(setAside("J0461", "short")).hasStatus(422);
        assertThat(pages().post(
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
        String page = Pages.text(pages().get(coder, "/deltas"));
        assertThat(page).contains("Only in the claim").contains("96415");
        String settle = page.substring(page.indexOf("/deltas/"), page.indexOf("/settle") + "/settle".length());
        assertThat(pages().post(coder, settle, "decision", "LEAVE")).hasStatus(302);
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(Pages.text(pages().get(coder, "/deltas"))).doesNotContain("Only in the claim");
        assertThat(pages().post(coder, settle, "decision", "LEAVE")).hasStatus(404);
    }

    @Test
    void aDeltaEndsWhenTheRecordGivesAgainWhatWentOut() throws Exception {
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        release.release(coder, visit, visits.head(coder, visit).revision());
        visits.take(coder, withoutStop(), new Origin(Origin.Kind.MESSAGE, null));
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.DELTA);
        visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.MESSAGE, null));
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(Pages.text(pages().get(coder, "/deltas"))).doesNotContain("Only in the claim");
    }

    @Test
    void aPartThatIsFetchedSaysSoUntilItIsThereAndCanBeAskedForAgain() throws Exception {
        assertThat(Pages.text(pages().get(coder, "/visits/" + visit)))
                .contains("This part is being loaded.", "could not be loaded", "data-again", "needs JavaScript");
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
        pages().post(coder, part("questions"), "about", "stop " + place(), "text", "");
        UUID question = questions.of(coder, visit).get(0).id();
        Actor stranger = Somebody.with(Role.CODER, Role.NURSE, Role.AUDITOR);
        for (String path : List.of(
                part("questions"), part("overrides"), part("claim"), "/questions/" + question, "/claims/" + question)) {
            assertThat(pages().get(stranger, path.startsWith("/claims") ? path + "/file" : path))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(pages().post(stranger, "/questions/" + question + "/answer", "revision", "1", "answer", "1145"))
                .hasStatus(404);
        assertThat(pages().post(stranger, part("claim"), "revision", "1")).hasStatus(404);
    }

    @Test
    void onlyANurseAnswersAndANurseOpensNoMoney() {
        pages().post(coder, part("questions"), "about", "stop " + place(), "text", "");
        UUID question = questions.of(coder, visit).get(0).id();
        assertThat(pages().post(coder, "/questions/" + question + "/answer", "revision", "1", "answer", "1145"))
                .hasStatus(403);
        for (String path : List.of("/worklist", "/claims", "/deltas", part("claim"), part("overrides"))) {
            assertThat(pages().get(nurse, path)).as(path).hasStatus(403);
        }
    }

    private Pages pages() {
        return new Pages(http);
    }

    private MvcTestResult setAside(String code, String reason) {
        List<String> codes = visits.open(coder, visit).coded().lines().stream()
                .map(line -> line.code())
                .toList();
        return pages().post(
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
}

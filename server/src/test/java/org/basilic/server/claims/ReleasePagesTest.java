package org.basilic.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.basilic.server.BillingFacility;
import org.basilic.server.Examples;
import org.basilic.server.Pages;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
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

/** Releases on pages: one, many, taken back, and on paper. */
@ServerTest
@Tag("store")
class ReleasePagesTest {

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
    Release release;

    @Autowired
    JdbcClient jdbc;

    private UUID visit = UUID.randomUUID();

    @BeforeEach
    void aVisitToRelease() throws IOException {
        BillingFacility.make(facilities, intake, coder);
        visit = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
    }

    @Test
    void cleanVisitsAreReleasedEachByItself() throws Exception {
        UUID unregistered = visits.take(
                        coder, Examples.named("oncology-day.json", "unregistered"), new Origin(Origin.Kind.FILE, null))
                .visit();
        String seen = visit + "@" + visits.head(coder, visit).revision();
        String preview = Pages.text(pages().get(coder, "/worklist/clean"));
        assertThat(preview).contains("clean visits, the oldest first");
        String after = Pages.text(
                pages().post(coder, "/worklist/clean", "visit", seen, "visit", unregistered + "@1", "visit", "odd"));
        assertThat(after)
                .contains("/visits/" + unregistered)
                .contains("What stood in the way")
                .contains("names no visit");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(visits.head(coder, unregistered).stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void aBulkReleaseIsTakenBackAndWhatHasLeftIsNamed() throws Exception {
        long seen = visits.head(coder, visit).revision();
        String released = Pages.text(pages().post(coder, "/worklist/clean", "visit", visit + "@" + seen));
        String after = visit + "@" + (seen + 1);
        assertThat(released).contains("value=\"" + after + "\"", "Take back those that are ticked");
        assertThat(Pages.text(pages().get(coder, "/claims/inside"))).contains("value=\"" + after + "\"");
        assertThat(Pages.text(pages().get(coder, part("claim")))).contains("Take the release back");
        assertThat(Pages.text(pages().get(coder, part("audit"))))
                .doesNotContain("Nothing was billed for this visit yet");

        assertThat(Pages.text(pages().post(coder, "/claims/inside", "visit", after, "visit", "odd")))
                .contains("Taken back: the releases of", "Not taken back", "names no visit");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.OPEN);
        assertThat(Pages.text(pages().get(coder, "/claims")))
                .contains("taken back")
                .doesNotContain("/file\"");
        assertThat(Pages.text(pages().post(coder, "/claims/inside", "visit", after)))
                .contains("it changed after the page");
        assertThat(Pages.text(pages().get(coder, part("audit")))).contains("Nothing was billed for this visit yet");

        long open = visits.head(coder, visit).revision();
        UUID claim = release.release(coder, visit, open).get(0);
        pages().get(coder, "/claims/" + claim + "/file");
        assertThat(Pages.text(pages().post(coder, "/claims/inside", "visit", visit + "@" + (open + 1))))
                .contains("What stays, and why", "the claim is downloaded", "/visits/" + visit);
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.RELEASED);
        assertThat(Pages.text(pages().get(coder, part("claim"))))
                .contains("It stays: <span>the claim is downloaded</span>")
                .doesNotContain("Take the release back");
    }

    @Test
    void oneReleaseIsTakenBackOnItsVisitsPage() throws Exception {
        release.release(coder, visit, visits.head(coder, visit).revision());
        long revision = visits.head(coder, visit).revision();
        MvcTestResult stale = pages().post(coder, part("claim/take-back"), "revision", "1");
        assertThat(stale).hasStatus(409);
        assertThat(Pages.text(stale)).contains("Not taken back", "changed after this page was loaded");
        assertThat(pages().post(coder, part("claim/take-back"), "revision", "" + revision))
                .hasStatusOk()
                .hasHeader("HX-Refresh", "true");
        assertThat(visits.head(coder, visit).stage()).isEqualTo(Stage.OPEN);
        assertThat(pages().post(nurse, part("claim/take-back"), "revision", "" + revision))
                .hasStatus(403);
    }

    @Test
    void aClaimOnPaperSaysWhoseItIsAndEveryPrintIsInTheTrail() throws Exception {
        UUID claim = release.release(coder, visit, visits.head(coder, visit).revision())
                .get(0);
        String paper = Pages.text(pages().post(coder, "/claims/" + claim + "/print"));
        assertThat(paper)
                .contains("Account WC260312A, patient ", "printed by", "Some Body", "A facility", "data-prints")
                .contains("96413", "Confidential");
        assertThat(paper.substring(0, paper.indexOf("</title>"))).doesNotContain("WC260312A");
        pages().post(coder, "/claims/" + claim + "/print");
        assertThat(jdbc.sql("SELECT action FROM trail WHERE facility = ? AND object_id = ?" + " ORDER BY seq")
                        .params(facility, claim.toString())
                        .query(String.class)
                        .list())
                .containsExactly("CLAIM_RELEASED", "RECORD_PRINTED", "RECORD_PRINTED");
        assertThat(release.of(coder, visit).get(0).state()).isEqualTo("RELEASED");
        assertThat(pages().post(nurse, "/claims/" + claim + "/print")).hasStatus(403);
        assertThat(pages().post(Somebody.with(Role.CODER), "/claims/" + claim + "/print"))
                .hasStatus(404);
    }

    @Test
    void whoeverReleasesManyAtOnceProvesOnceMoreWhoTheyAre() {
        String[] few = many(10);
        String[] eleven = many(11);
        assertThat(pages().post(coder, "/worklist/clean", few)).hasStatusOk();
        assertThat(pages().post(coder, "/worklist/clean", eleven))
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

    private Pages pages() {
        return new Pages(http);
    }

    private String part(String name) {
        return "/visits/" + visit + "/" + name;
    }
}

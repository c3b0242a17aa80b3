package org.basilic.server.visitpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.overrides.OverrideKind;
import org.basilic.server.overrides.OverrideWish;
import org.basilic.server.overrides.Overrides;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class VisitPagesTest {

    private static final Origin FILE = new Origin(Origin.Kind.FILE, null);

    @Autowired
    MockMvcTester http;

    @Autowired
    Visits visits;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Overrides overrides;

    private String facility = "";
    private UUID visit = UUID.randomUUID();

    @BeforeEach
    void oncologyDay() {
        facility = "f" + UUID.randomUUID().toString().substring(0, 8);
        facilities.make(facility, "Hill Infusion Center", ZoneId.of("America/Chicago"));
        visit = visits.take(actor(Role.CODER), Examples.named("oncology-day.json"), FILE)
                .visit();
    }

    private Actor actor(Role... roles) {
        return Somebody.of(facility, Somebody.with(roles));
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(Somebody.as(actor)).exchange();
    }

    private MvcTestResult print(Actor actor, UUID id) {
        return http.post()
                .uri("/visits/" + id + "/print")
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static String text(MvcTestResult result) throws IOException {
        String text = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        String kept = System.getProperty("basilic.test.pages");
        if (kept != null) {
            Files.writeString(
                    Path.of(
                            kept,
                            Objects.requireNonNull(result.getRequest().getRequestURI())
                                            .replace('/', '_') + ".html"),
                    text);
        }
        return text;
    }

    @Test
    void aCoderSeesTheTimelineTheLinesAndWhy() throws Exception {
        MvcTestResult page = get(actor(Role.CODER), "/visits/" + visit);
        assertThat(page).hasStatusOk();
        assertThat(text(page))
                .contains("<svg", "oxaliplatin", "96413", "INIT-02", "Hill Infusion Center")
                .contains("60 billed + 5 within unit = 65 min")
                .contains("<title>Visit - Basilic</title>")
                .contains(
                        "hx-get=\"/visits/" + visit + "/details\"", "hx-get=\"/visits/" + visit + "/administrations\"")
                .doesNotContain(" style=", "<style", "onclick=", "javascript:");
    }

    @Test
    void whatIsBehindTheLinesComesAfterThemOrAsAPageOfItsOwn() throws Exception {
        Actor coder = actor(Role.CODER);
        for (String path : List.of("/details", "/administrations")) {
            MvcTestResult page = get(coder, "/visits/" + visit + path);
            MvcTestResult part = http.get()
                    .uri("/visits/" + visit + path)
                    .header("HX-Request", "true")
                    .with(Somebody.as(coder))
                    .exchange();
            assertThat(page).hasStatusOk();
            assertThat(part).hasStatusOk();
            String what = path.equals("/details") ? "Minute ledger" : "What was given, in the order";
            assertThat(text(page)).contains("<h1>", "To the visit", what);
            assertThat(text(part)).contains(what).doesNotContain("<h1>", "<html", "th:");
        }
        assertThat(text(get(coder, "/visits/" + visit + "/details")))
                .contains("Why not", "Alternatives", "Amount ledger", "Diagnoses", "Edits", "Evidence", "Versions");
        assertThat(get(actor(Role.NURSE), "/visits/" + visit + "/details")).hasStatus(403);
    }

    @Test
    void aNurseSeesWhatWasDoneAndNeitherCodesNorMoney() throws Exception {
        MvcTestResult page = get(actor(Role.NURSE), "/visits/" + visit);
        assertThat(page).hasStatusOk();
        assertThat(text(page))
                .contains("<svg", "oxaliplatin", "125 min")
                .doesNotContain("$", "96413", "T-04")
                .doesNotContainIgnoringCase("payment")
                .doesNotContainIgnoringCase("medicare")
                .doesNotContainIgnoringCase("expected")
                .doesNotContainIgnoringCase("billed")
                .doesNotContainIgnoringCase("denial");
    }

    @Test
    void theReadingIsInTheTrail() {
        get(actor(Role.AUDITOR), "/visits/" + visit);
        assertThat(print(actor(Role.AUDITOR), visit)).hasStatusOk();
        assertThat(jdbc.sql("SELECT action FROM trail WHERE facility = ? AND object_id = ? ORDER BY seq")
                        .params(facility, visit.toString())
                        .query(String.class)
                        .list())
                .containsExactly("RECORD_TAKEN", "RECORD_READ", "RECORD_PRINTED");
    }

    @Test
    void thePrintSaysWhosePageItIsAndWhoPrintedIt() throws Exception {
        assertThat(text(print(actor(Role.CODER), visit)))
                .contains("Encounter", "oncology-day", "printed by", "Some Body", "Hill Infusion Center", "Why line 1")
                .doesNotContain(" style=");
    }

    @Test
    void whatAPersonPutInThePlaceOfALineStandsBesideIt() throws Exception {
        Actor coder = actor(Role.CODER);
        OpenedVisit opened = visits.open(coder, visit);
        overrides.put(coder, opened, new OverrideWish(1, OverrideKind.REMOVE, 8, null, "other", "seen twice", null));
        assertThat(text(get(coder, "/visits/" + visit)))
                .contains("overridden", "removed by a person")
                .doesNotContain("goes out as");
    }

    @Test
    void aResultOfOtherTablesIsToldOf() throws Exception {
        assertThat(text(get(actor(Role.CODER), "/visits/" + visit))).doesNotContain("made with other tables");
        jdbc.sql("UPDATE codings SET edition = '2020-01' WHERE visit = ?")
                .param(visit)
                .update();
        assertThat(text(get(actor(Role.CODER), "/visits/" + visit))).contains("made with other tables");
    }

    @Test
    void anotherFacilitysVisitIsNotThere() {
        Actor other = Somebody.with(Role.CODER);
        for (String path : new String[] {"", "/versions/2"}) {
            assertThat(get(other, "/visits/" + visit + path)).hasStatus(404);
            assertThat(get(other, "/visits/" + UUID.randomUUID() + path)).hasStatus(404);
        }
        assertThat(print(other, visit)).hasStatus(404);
        assertThat(tries(other, "given", "5", "stop", "11:30")).hasStatus(404);
    }

    @Test
    void rolesWithoutAnythingToDoWithVisitsAreKeptOut() {
        assertThat(get(actor(Role.SECURITY_ADMIN, Role.POLICY_EDITOR, Role.INTEGRATION), "/visits/" + visit))
                .hasStatus(403);
        assertThat(print(actor(Role.NURSE), visit)).hasStatus(403);
        assertThat(tries(actor(Role.NURSE), "given", "5", "stop", "11:30")).hasStatus(403);
    }

    @Test
    void whatIfShowsBothAndKeepsNothing() throws Exception {
        MvcTestResult part = tries(actor(Role.CODER), "given", "5", "stop", "11:00");
        assertThat(part).hasStatusOk();
        assertThat(text(part))
                .contains("this is not the record", "96415", "a5.stop", "2026-03-12T11:00")
                .contains("name=\"change\"")
                .doesNotContain(" style=");
        assertThat(visits.open(actor(Role.CODER), visit).encounter()).isEqualTo(Examples.named("oncology-day.json"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM codings WHERE visit = ?")
                        .param(visit)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void earlierChangesStayWithTheNextOne() throws Exception {
        String part = text(tries(
                actor(Role.CODER),
                "given",
                "7",
                "stop",
                "1:40 PM",
                "change",
                "a5.stop=2026-03-12T11:00",
                "change",
                "a7.stop=2026-03-12T13:30"));
        assertThat(part)
                .contains("a5.stop=2026-03-12T11:00", "a7.stop=2026-03-12T13:40")
                .doesNotContain("T13:30");
    }

    @Test
    void whatCannotBeTriedIsSaid() throws Exception {
        for (String[] typed : new String[][] {
            {},
            {"given", "5", "stop", "noon"},
            {"given", "99", "stop", "11:00"},
            {"stop", "11:00"},
            {"other", "a99.stop=2026-03-12T11:00"},
            {"other", "nonsense"},
            {"given", "5", "stop", "03/12/2026 09:00"},
        }) {
            MvcTestResult part = tries(actor(Role.CODER), typed);
            assertThat(part).as(String.join(" ", typed)).hasStatus(422);
            assertThat(text(part)).contains("This cannot be tried");
        }
    }

    @Test
    void aVersionShowsWhatItChanged() throws Exception {
        Encounter one = Examples.named("oncology-day.json");
        List<Administration> given = new ArrayList<>(one.administrations());
        given.remove(6);
        visits.take(actor(Role.CODER), one.withAdministrations(given), FILE);
        assertThat(text(get(actor(Role.AUDITOR), "/visits/" + visit + "/details")))
                .contains("Before and after of version 2");
        MvcTestResult part = get(actor(Role.AUDITOR), "/visits/" + visit + "/versions/2");
        assertThat(part).hasStatusOk();
        assertThat(text(part)).contains("96417", "gone");
        assertThat(get(actor(Role.AUDITOR), "/visits/" + visit + "/versions/1")).hasStatus(404);
        assertThat(get(actor(Role.AUDITOR), "/visits/" + visit + "/versions/3")).hasStatus(404);
    }

    private MvcTestResult tries(Actor actor, String... typed) {
        var request = http.post()
                .uri("/visits/" + visit + "/what-if")
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}

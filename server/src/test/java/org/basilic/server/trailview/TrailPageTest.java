package org.basilic.server.trailview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Sha256;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.basilic.testkit.AnEncounter;
import org.basilic.testkit.random.RandomEncounters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class TrailPageTest {

    private static final String PATIENT = "MRN-778899";

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private String facility;
    private Actor auditor;
    private UUID visit;

    @BeforeEach
    void aFacilityOfItsOwn() {
        facility = "f" + UUID.randomUUID().toString().substring(0, 12);
        facilities.make(facility, "Test", ZoneOffset.UTC);
        auditor = Somebody.of(facility, Somebody.with(Role.AUDITOR));
        Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
        Encounter encounter = AnEncounter.like(RandomEncounters.of(5))
                .with(edit -> edit.patient = new Patient(PATIENT, null, null))
                .done();
        visit = visits.take(coder, encounter, new Origin(Origin.Kind.FILE, null))
                .visit();
        visits.open(coder, visit);
    }

    @Test
    void aReportFindsByPatientActionAndDayAndIsToldToTheTrail() {
        assertThat(post("/trail", "patient", PATIENT, "action", "RECORD_READ"))
                .hasStatusOk()
                .bodyText()
                .contains("<td>record read</td>", visit.toString())
                .doesNotContain("<td>record taken</td>");
        assertThat(post("/trail", "patient", "another")).bodyText().contains("Nothing of that kind.");
        assertThat(post("/trail", "from", "2001-01-01", "to", "2001-01-02"))
                .bodyText()
                .contains("Nothing of that kind.");
        assertThat(post("/trail", "from", "yesterday")).bodyText().contains("This is no day.");
        assertThat(actions()).contains("TRAIL_READ");
    }

    @Test
    void rowsAreSortedByAnyColumn() {
        for (Sort sort : Sort.values()) {
            assertThat(post("/trail", "sort", sort.name(), "order", "oldest"))
                    .as(sort.name())
                    .hasStatusOk();
        }
        String oldest = text(post("/trail", "order", "oldest"));
        assertThat(oldest.indexOf("<td>record taken</td>")).isLessThan(oldest.lastIndexOf("<td>record read</td>"));
    }

    @Test
    void anExportHasEveryRowAndIsToldToTheTrail() {
        String csv = text(post("/trail/export", "order", "oldest"));
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).startsWith("number,at,who");
        assertThat(lines.get(1)).contains("RECORD_TAKEN");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        assertThat(jdbc.sql("SELECT action || ' ' || object_version || ' ' || reason FROM trail WHERE facility = ?"
                                + " ORDER BY seq DESC LIMIT 1")
                        .param(facility)
                        .query(String.class)
                        .single())
                .isEqualTo("TRAIL_READ " + (lines.size() - 1) + " SHA256 "
                        + Sha256.of(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theAccessesToAPatientAreOneClickFromAVisit() {
        assertThat(http.get().uri("/visits/{id}/accesses", visit).with(Somebody.as(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("record read", "record taken")
                .doesNotContain(PATIENT);
        assertThat(http.get().uri("/visits/{id}/accesses", visit).with(Somebody.as(Somebody.with(Role.AUDITOR))))
                .as("another facility")
                .hasStatus(404);
        assertThat(text(post("/visits/" + visit + "/accesses/export")).lines().toList())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aListThatShowedThePatientIsAmongTheAccesses() {
        Actor client = Somebody.of(facility, Somebody.token(Scope.READ));
        assertThat(http.get().uri("/api/v1/visits").with(Somebody.as(client))).hasStatusOk();
        assertThat(http.get().uri("/visits/{id}/accesses", visit).with(Somebody.as(auditor)))
                .bodyText()
                .contains("record searched");
        assertThat(post("/trail", "patient", PATIENT, "action", "RECORD_SEARCHED"))
                .bodyText()
                .contains("<td>record searched</td>");
        assertThat(post("/trail", "patient", "another", "action", "RECORD_SEARCHED"))
                .bodyText()
                .contains("Nothing of that kind.");
    }

    @Test
    void theTrailIsVerifiedOnDemand() {
        assertThat(post("/trail/verify")).hasStatusOk().bodyText().contains("The trail is whole");
        assertThat(actions()).contains("TRAIL_VERIFIED");
    }

    @Test
    void nobodyElseLooks() {
        for (Role role : List.of(Role.CODER, Role.NURSE, Role.POLICY_EDITOR, Role.INTEGRATION)) {
            Actor actor = Somebody.of(facility, Somebody.with(role));
            assertThat(http.get().uri("/trail").with(Somebody.as(actor)))
                    .as(role.name())
                    .hasStatus(403);
        }
    }

    private MvcTestResult post(String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                http.post().uri(path).with(Somebody.as(auditor)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    private List<String> actions() {
        return jdbc.sql("SELECT action FROM trail WHERE facility = ? ORDER BY seq")
                .param(facility)
                .query(String.class)
                .list();
    }
}

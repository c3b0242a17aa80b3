package org.basilic.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.basilic.server.facility.Facilities;
import org.basilic.server.messages.Messages;
import org.basilic.server.messages.Peer;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.basilic.testkit.AnEncounter;
import org.basilic.testkit.random.RandomEncounters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where the trail cannot be written, nothing is shown, nothing is changed and nothing is acknowledged. */
@ServerTest
class TrailDownTest {

    private static final String PATIENT = "MRN-443322";

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    Messages messages;

    @Autowired
    TrailCheck check;

    @Autowired
    JdbcClient jdbc;

    private String facility = "";
    private Actor coder;
    private Actor client;
    private UUID visit;
    private Map<String, Object> head;

    @BeforeEach
    void aFacilityWhoseTrailIsBroken() {
        facility = "f" + UUID.randomUUID().toString().substring(0, 12);
        facilities.make(facility, "Test", ZoneOffset.UTC);
        coder = Somebody.of(facility, Somebody.with(Role.CODER));
        client = new Actor(
                facility,
                "token-" + facility,
                "A token",
                Actor.Kind.TOKEN,
                Set.of(),
                Set.of(Scope.values()),
                "127.0.0.1",
                "r-1");
        visit = visits.take(coder, encounter(7), new Origin(Origin.Kind.FILE, null))
                .visit();
        head = jdbc.sql("SELECT seq, hash FROM trail_heads WHERE facility = ?")
                .param(facility)
                .query()
                .singleRow();
        // As where a table of the trail is gone, and for this facility alone.
        jdbc.sql("DELETE FROM trail_heads WHERE facility = ?").param(facility).update();
    }

    private static Encounter encounter(long seed) {
        return AnEncounter.like(RandomEncounters.of(seed))
                .with(edit -> {
                    edit.id = "E-" + seed;
                    edit.patient = new Patient(PATIENT, null, null);
                })
                .done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/visits/{id}", "/visits/{id}/questions", "/worklist"})
    void aPageIsNotShown(String path) {
        MvcTestResult answer = http.get()
                .uri(path.replace("{id}", visit.toString()))
                .with(Somebody.as(coder))
                .exchange();
        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
        assertThat(answer).bodyText().doesNotContain(PATIENT, "E-7");
    }

    @Test
    void aVisitIsNotPrinted() {
        assertThat(http.post()
                        .uri("/visits/{id}/print", visit)
                        .with(Somebody.as(coder))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(503)
                .bodyText()
                .doesNotContain(PATIENT, "E-7");
    }

    @Test
    void thePageOfTheErrorSaysThatNothingWasDone() {
        assertThat(http.get()
                        .uri("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr("jakarta.servlet.error.status_code", 503)
                        .with(Somebody.as(coder)))
                .hasStatus(503)
                .bodyText()
                .contains("<h1>Not possible just now</h1>", "nothing was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/visits", "/api/v1/visits/{id}", "/api/v1/visits/{id}/record"})
    void theApiTellsNothingOfAVisit(String path) {
        refused(http.get()
                .uri(path.replace("{id}", visit.toString()))
                .with(Somebody.as(client))
                .exchange());
    }

    @Test
    void theApiCodesNothing() throws IOException {
        refused(http.post()
                .uri("/api/v1/code")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Files.readAllBytes(Path.of("../examples/oncology-day.json")))
                .cookie(new Cookie("told", "who-calls"))
                .with(Somebody.as(client))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange());
    }

    private static void refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(503).hasContentType("application/problem+json");
        assertThat(answer).headers().containsHeader("Retry-After");
        assertThat(answer)
                .bodyText()
                .contains("urn:basilic:problem:busy")
                .doesNotContain(PATIENT, "E-7", "J9263", "Exception");
    }

    @Test
    void nothingIsPrinted() {
        MvcTestResult answer = http.post()
                .uri("/visits/" + visit + "/print")
                .with(Somebody.as(coder))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(answer).hasStatus(503);
        assertThat(answer).bodyText().doesNotContain(PATIENT, "E-7");
    }

    @Test
    void aChangeIsNotMade() {
        assertThatThrownBy(() -> visits.take(coder, encounter(8), new Origin(Origin.Kind.FILE, null)))
                .isInstanceOf(TrailDownException.class);
        assertThat(count("SELECT count(*) FROM visits WHERE facility = ?")).isEqualTo(1);
    }

    @Test
    void aMessageIsNeitherKeptNorAcknowledgedAndIsTakenOnceTheTrailIsThereAgain() {
        assertThat(send()).contains("\rMSA|AE|C1\r");
        assertThat(count("SELECT count(*) FROM messages WHERE facility = ?")).isZero();
        jdbc.sql("INSERT INTO trail_heads (facility, seq, hash) VALUES (?, ?, ?)")
                .params(facility, Objects.requireNonNull(head.get("seq")), Objects.requireNonNull(head.get("hash")))
                .update();
        assertThat(send()).contains("\rMSA|AA|C1\r");
        assertThat(count("SELECT count(*) FROM messages WHERE facility = ?")).isEqualTo(1);
        assertThat(http.get().uri("/visits/" + visit).with(Somebody.as(coder))).hasStatusOk();
        assertThat(check.check(facility, List.of()).whole()).isTrue();
    }

    private String send() {
        byte[] message = ("MSH|^~\\&|MAR|INFUSION|BASILIC|INFUSION|20260312120000||RAS^O17^RAS_O17|C1|P|2.5.1\r"
                        + "PID|1||MRN-9^^^X^MR||Nobody^Invented||19700101|F\r"
                        + "PV1|1|O|INF||||||||||||||||V9|||||||||||||||||||||||||202603120750\r"
                        + "ORC|RE|O1\rRXA|0|1|202603120805|202603120850|J9263^oxaliplatin^HCPCS|153|mg"
                        + "|||||||||||||CP|A|202603120851\rRXR|IV|^Right chest port^L\r")
                .getBytes(StandardCharsets.UTF_8);
        byte[] answer = messages.receive(Peer.of("mar", facility, true), "127.0.0.1", message)
                .bytes();
        return answer == null ? "" : new String(answer, StandardCharsets.UTF_8);
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(facility).query(Long.class).single();
    }
}

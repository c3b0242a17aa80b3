package org.basilic.server.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.basilic.server.ServerTest;
import org.basilic.server.Settings;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ExportsTest {

    private static final String CSV = "visit,difference\r\nE-1,over\r\nE-2,under\r\n";
    private static final String PURPOSE = "The yearly audit of the payer";

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sealer sealer;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Exports exports;

    @Autowired
    Settings settings;

    private String facility;
    private Actor auditor;
    private int most;

    @BeforeEach
    void aFacilityOfItsOwn() {
        facility = "f" + UUID.randomUUID().toString().substring(0, 12);
        facilities.make(facility, "Test", ZoneOffset.UTC);
        auditor = Somebody.of(facility, Somebody.with(Role.AUDITOR));
        most = Limits.intOf("export.unproved.people");
    }

    private UUID auditOf(int visits) throws IOException {
        UUID id = UUID.randomUUID();
        byte[] nothing = sealer.sealText(facility, "");
        jdbc.sql("INSERT INTO audits (id, facility, by_whom, at, population, audited, over_visits, under_visits,"
                        + " over_count, under_count, neither_count, charged_cents, messages, without_visit, sealed_billed,"
                        + " sealed_html, sealed_csv, sealed_view)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, ?)")
                .params(
                        id,
                        facility,
                        auditor.id(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        visits,
                        visits,
                        nothing,
                        sealer.seal(facility, packed("<p>report</p>")),
                        sealer.seal(facility, packed(CSV)),
                        nothing)
                .update();
        return id;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private MockMvcTester.MockMvcRequestBuilder get(String path) {
        return http.get().uri(path).with(Somebody.as(auditor));
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path) {
        return http.post().uri(path).with(Somebody.as(auditor)).with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    private List<String> told() {
        return jdbc.sql("SELECT action || ' ' || object_kind || ' ' || object_version || ' ' || reason FROM trail"
                        + " WHERE facility = ? AND reason LIKE '%SHA256%' ORDER BY seq")
                .param(facility)
                .query(String.class)
                .list();
    }

    @Test
    void aFileOfFewPatientsGoesOutAndTheTrailKnowsItsBytes() throws IOException {
        MvcTestResult file = get("/audits/" + auditOf(most) + "/csv").exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment", "audit.csv");
        assertThat(text(file)).isEqualTo(CSV);
        assertThat(told())
                .containsExactly("RECORD_EXPORTED audit 2 SHA256 " + Sha256.of(CSV.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void manyPatientsWantAFreshProofAndAPurpose() throws IOException {
        UUID audit = auditOf(most + 1);
        for (String form : List.of("csv", "html")) {
            String path = "/audits/" + audit + "/" + form;
            assertThat(get(path)).hasStatus(303).hasRedirectedUrl("/step-up?next=%2Faudits%2F" + audit);
            assertThat(post(path).param("purpose", PURPOSE)).hasStatus(303);
            assertThat(get(path).with(Somebody.proved(clock)).param("purpose", PURPOSE))
                    .as("a purpose in an address is none")
                    .hasStatus(422)
                    .bodyText()
                    .contains("What is this file for?", path)
                    .doesNotContain("E-1");
            assertThat(post(path).param("purpose", "   too few   ").with(Somebody.proved(clock)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Say it in");
            assertThat(told()).isEmpty();
        }
        MvcTestResult file = post("/audits/" + audit + "/csv")
                .param("purpose", PURPOSE)
                .with(Somebody.proved(clock))
                .exchange();
        assertThat(file).hasStatusOk();
        assertThat(text(file)).isEqualTo(CSV);
        assertThat(told())
                .containsExactly("RECORD_EXPORTED audit 2 SHA256 " + Sha256.of(CSV.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePurposeIsKeptSealedAndReadByWhoeverReviews() throws IOException {
        post("/audits/" + auditOf(most + 1) + "/csv")
                .param("purpose", PURPOSE)
                .with(Somebody.proved(clock))
                .exchange();
        byte[] kept = jdbc.sql("SELECT sealed_purpose FROM exports WHERE facility = ?")
                .param(facility)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("yearly");
        assertThat(get("/exports")).hasStatusOk().bodyText().contains(PURPOSE, "" + (most + 1));
        Actor another = Somebody.with(Role.AUDITOR);
        assertThat(http.get().uri("/exports").with(Somebody.as(another)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(PURPOSE);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM trail WHERE facility = ? AND reason LIKE '%yearly%'")
                        .param(facility)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anExportOfTheTrailCountsThePatientsOfItsRows() {
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n <= most; n++) {
                trail.record(Event.done(auditor, Action.RECORD_READ, "visit", "v-" + n)
                        .of(sealer.reference(facility, "patient", "P-" + n)));
            }
        });
        assertThat(post("/trail/export")).hasStatus(303).hasRedirectedUrl("/step-up?next=%2Ftrail");
        assertThat(post("/trail/export").param("action", "RECORD_READ").with(Somebody.proved(clock)))
                .hasStatus(422)
                .bodyText()
                .contains("RECORD_READ", "What is this file for?");
        assertThat(post("/trail/export")
                        .param("action", "RECORD_READ")
                        .param("purpose", PURPOSE)
                        .with(Somebody.proved(clock)))
                .hasStatusOk()
                .bodyText()
                .contains("RECORD_READ");
        assertThat(post("/trail/export").param("patient", "P-1"))
                .as("one patient's rows want neither")
                .hasStatusOk();
    }

    @Test
    void whereTheTrailCannotBeToldNothingGoesOut() {
        Actor nowhere = Somebody.of("f-" + UUID.randomUUID(), auditor); // a facility without a trail
        MockHttpServletResponse response = new MockHttpServletResponse();
        Outgoing file = Outgoing.file("report", "test", "test.csv", "text/csv", 1, 0);
        assertThatThrownBy(() -> exports.send(
                        nowhere, new MockHttpServletRequest(), response, file, "/", out -> out.write(new byte[100])))
                .isInstanceOf(RuntimeException.class);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void aReportOfCountsNamesNobody() {
        assertThat(get("/reports/questions/csv")).hasStatusOk();
        assertThat(told()).singleElement().asString().startsWith("RECORD_EXPORTED report ");
    }

    @Test
    void nothingStaysBehindOnTheDisk() throws IOException {
        Path uploads = settings.data().resolve("uploads");
        Set<String> before = names(uploads);
        assertThat(get("/audits/" + auditOf(1) + "/csv")).hasStatusOk();
        assertThat(names(uploads)).isEqualTo(before);
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}

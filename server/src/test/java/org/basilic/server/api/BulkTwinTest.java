package org.basilic.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Audit, claim, remit and import over HTTP write what the commands write. */
@ServerTest
class BulkTwinTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final String DAY = EXAMPLES.resolve("oncology-day.json").toString();

    private final MockMvcTester http;

    @Autowired
    Facilities facilities;

    @TempDir
    Path folder;

    private String facility = "";
    private ApiCalls calls;

    BulkTwinTest(@Autowired MockMvcTester http) {
        this.http = http;
        this.calls = new ApiCalls(http, facility);
    }

    @BeforeEach
    void aFacilityWithASite() throws IOException {
        facility = "f" + UUID.randomUUID().toString().substring(0, 8);
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        copy(EXAMPLES.resolve("claims"), facilities.directory(facility));
        copy(EXAMPLES.resolve("claims"), folder);
        calls = new ApiCalls(http, facility);
    }

    @Test
    void anAuditIsThatOfTheCommandLine() throws IOException {
        Path billed = EXAMPLES.resolve("audit/billed.csv");
        CommandLineCall call =
                CommandLineCall.of("audit", "--encounters", DAY, "--billed", billed.toString(), "--format", "json");
        MvcTestResult answer = parts("/api/v1/audit", part("encounters", Path.of(DAY)), part("billed", billed));
        assertThat(answer).hasStatusOk().hasHeader("Basilic-Exit", String.valueOf(call.exit()));
        assertThat(ApiCalls.text(answer)).isEqualTo(call.text());
    }

    @Test
    void anAuditOfWhatCannotBeReadIsRefusedAndNamesNoFileOfOurs() {
        MvcTestResult answer = parts(
                "/api/v1/audit",
                new MockPart("encounters", "e", "{\"id\": 5}".getBytes(StandardCharsets.UTF_8)),
                new MockPart("billed", "b", "code,units\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(ApiCalls.text(answer)).doesNotContain("uploads").contains("messages");
    }

    @ParameterizedTest
    @CsvSource({"837i, application/EDI-X12", "fhir, application/x-ndjson", "dft, x-application/hl7-v2+er7"})
    void aClaimIsThatOfTheCommandLine(String to, String type) throws IOException {
        CommandLineCall call = CommandLineCall.of(
                "claim",
                "--to",
                to,
                "--site",
                folder.resolve("site.json").toString(),
                "--registrations",
                folder.resolve("registrations.json").toString(),
                "--at",
                "2026-05-07T09:05",
                "--include-review",
                "--test",
                DAY);
        MvcTestResult answer = parts(
                "/api/v1/claim?to=" + to + "&at=2026-05-07T09:05&include-review&test",
                part("encounters", Path.of(DAY)),
                part("registrations", folder.resolve("registrations.json")));
        assertThat(call.out()).as(call.err()).isNotEmpty();
        assertThat(answer).hasStatusOk().hasContentType(type);
        assertThat(ApiCalls.text(answer)).isEqualTo(call.text());
    }

    @Test
    void aClaimGoesOutOnceForItsKey() throws IOException {
        Path site = facilities.directory(facility).resolve("site.json");
        Files.writeString(site, Files.readString(site).replace("\"test\": true", "\"test\": false"));
        Actor client = calls.client();
        MvcTestResult first = claim(client, "key-1", DAY);
        assertThat(first).hasStatusOk();
        MvcTestResult again = claim(client, "key-1", DAY);
        assertThat(again).hasStatusOk().hasHeader("Idempotency-Replayed", "true");
        assertThat(ApiCalls.text(again)).isEqualTo(ApiCalls.text(first));
        assertThat(claim(client, "key-1", EXAMPLES.resolve("antibiotic.json").toString()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:basilic:problem:key-reused");
        assertThat(claim(client, "key-2", DAY))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:basilic:problem:nothing-to-send");
        assertThat(claim(client, null, DAY)).hasStatus(400);
    }

    @Test
    void anAnswerOfAPayerIsReadAsOnTheCommandLine() {
        CommandLineCall call = CommandLineCall.of(
                "remit",
                EXAMPLES.resolve("claims/payments.835").toString(),
                "--claims",
                EXAMPLES.resolve("claims/two-claims.837").toString(),
                "--site",
                folder.resolve("site.json").toString(),
                "--as-of",
                "2026-06-01",
                "--format",
                "json");
        MvcTestResult answer = parts(
                "/api/v1/remit?as-of=2026-06-01",
                part("answers", EXAMPLES.resolve("claims/payments.835")),
                part("claims", EXAMPLES.resolve("claims/two-claims.837")));
        assertThat(answer).hasStatusOk();
        assertThat(ApiCalls.text(answer)).isEqualTo(call.text());
    }

    @ParameterizedTest
    @CsvSource({
        "mar, feeds/mar-day.csv, text/csv",
        "hl7, feeds/hl7-day.hl7, application/octet-stream",
        "fhir, feeds/fhir-day.json, application/fhir+json"
    })
    void aFeedIsImportedAsOnTheCommandLine(String kind, String file, String type) throws IOException {
        Path path = EXAMPLES.resolve(file);
        byte[] body = Files.readAllBytes(path);
        String zone = "America/Chicago";
        CommandLineCall call = CommandLineCall.of("import", kind, "--assume-zone", zone, path.toString());
        MvcTestResult answer = calls.post("/api/v1/import?kind=" + kind, type, body);
        assertThat(answer).hasStatusOk();
        assertThat(ApiCalls.text(answer)).isEqualTo(call.text()).isNotEmpty();
        CommandLineCall dry = CommandLineCall.of(
                "import", kind, "--dry-run", "--format", "json", "--assume-zone", zone, path.toString());
        assertThat(ApiCalls.text(calls.post("/api/v1/import?dry&kind=" + kind, type, body)))
                .isEqualTo(dry.text());
    }

    @Test
    void whatIsKeptIsThereAndTheSameAgainChangesNothing() throws IOException {
        byte[] body = Files.readAllBytes(Path.of(DAY));
        assertThat(calls.post("/api/v1/import?kind=records&keep&unit=Infusion", "application/json", body))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.new")
                .isEqualTo(1);
        assertThat(calls.post("/api/v1/import?kind=records&keep", "application/json", body))
                .bodyJson()
                .extractingPath("$.unchanged")
                .isEqualTo(1);
        MvcTestResult page = calls.get("/api/v1/visits");
        assertThat(page)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.visits.length()")
                .isEqualTo(1);
        String id = ApiCalls.text(page).replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(ApiCalls.text(calls.get("/api/v1/visits/" + id + "/result")))
                .isEqualTo(CommandLineCall.of("code", DAY).text());
        ApiCalls elsewhere = new ApiCalls(http, Facilities.MAIN);
        assertThat(elsewhere.get("/api/v1/visits/" + id)).hasStatus(404);
        assertThat(elsewhere.get("/api/v1/visits/" + id + "/record")).hasStatus(404);
        assertThat(calls.get("/api/v1/visits/not-an-id")).hasStatus(404);
    }

    @Test
    void registrationsAreKeptAndStandBehindAClaim() throws IOException {
        byte[] registrations = Files.readAllBytes(folder.resolve("registrations.json"));
        assertThat(calls.post("/api/v1/import?kind=registrations&keep", "application/json", registrations))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.refused")
                .isEqualTo(0);
        Files.delete(facilities.directory(facility).resolve("registrations.json"));
        assertThat(parts("/api/v1/claim?to=837i&test&include-review", part("encounters", Path.of(DAY))))
                .hasStatusOk();
    }

    private MvcTestResult claim(Actor client, @Nullable String key, String file) {
        var request = http.post()
                .uri(URI.create("/api/v1/claim?to=837i&at=2026-05-07T09:05&include-review"))
                .multipart()
                .part(part("encounters", Path.of(file)), part("registrations", folder.resolve("registrations.json")));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.cookie(new Cookie("told", "who-calls"))
                .with(Somebody.as(client))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult parts(String address, MockPart... parts) {
        return http.post()
                .uri(URI.create(address))
                .multipart()
                .part(parts)
                .cookie(new Cookie("told", "who-calls"))
                .with(Somebody.as(calls.client()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static MockPart part(String name, Path file) {
        try {
            return new MockPart(name, "a-file", Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
    }
}

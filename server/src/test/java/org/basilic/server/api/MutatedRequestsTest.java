package org.basilic.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads what the API says of itself and sends it bodies and parameters that are nearly right: never a fault of ours. */
@ServerTest
class MutatedRequestsTest {

    private static final int REQUESTS = 2_000;
    private static final Path EXAMPLES = Path.of("../examples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "",
            "true",
            "5",
            "-1",
            "99999999999999999999",
            "medicare",
            "@pom.xml",
            "--help",
            "2026-03-02",
            "2026-02-30",
            "a3.stop=2026-03-02T14:31",
            "setting=",
            "x.y[99999999].z=1",
            "\u0000",
            "\u202e",
            "'; DROP TABLE visits",
            "../../x",
            "mar",
            "hl7",
            "fhir",
            "records",
            "registrations",
            "837i",
            "dft",
            "fhir",
            "concurrent.overlap=half");
    private static final List<String> TOKENS = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "1e400",
            "-0",
            "1e-999999999",
            "9".repeat(200),
            "[".repeat(300),
            "\"\\ud800\"",
            "NaN",
            "\u0000",
            "true",
            "\"2026-02-30T25:61\"",
            "\r\n",
            "~",
            "|",
            "\uff11",
            ",",
            "\"");

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Test
    void whateverIsSentIsAnsweredOrRefusedByName() throws IOException {
        String facility = "f" + UUID.randomUUID().toString().substring(0, 8);
        facilities.make(facility, "A facility", ZoneId.of("America/New_York"));
        for (String file : List.of("site.json", "charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(
                    EXAMPLES.resolve("claims").resolve(file),
                    facilities.directory(facility).resolve(file));
        }
        ApiCalls calls = new ApiCalls(http, facility);
        JsonNode paths =
                JSON.readTree(ApiCalls.bytes(calls.get("/api/v1/openapi"))).get("paths");
        List<Map.Entry<String, JsonNode>> addresses = new ArrayList<>(paths.properties());
        addresses.add(Map.entry("/fhir/$code", fhir()));
        for (int seed = 1; seed <= REQUESTS; seed++) {
            Random random = new Random(seed);
            Map.Entry<String, JsonNode> address = addresses.get(random.nextInt(addresses.size()));
            MvcTestResult answer = send(calls, address.getKey(), address.getValue(), random);
            int status = answer.getResponse().getStatus();
            assertThat(status).as("seed %d, %s", seed, address.getKey()).isLessThan(500);
            if (status >= 400) {
                assertThat(answer.getResponse().getContentType())
                        .as("seed %d, %s, %d", seed, address.getKey(), status)
                        .startsWith(
                                address.getKey().startsWith("/fhir")
                                        ? "application/fhir+json"
                                        : "application/problem+json");
            }
        }
    }

    private MvcTestResult send(ApiCalls calls, String path, JsonNode methods, Random random) throws IOException {
        String method = methods.fieldNames().next();
        JsonNode operation = methods.get(method);
        URI address = URI.create(path.replaceAll(
                                "\\{[^}]*}",
                                random.nextBoolean() ? UUID.randomUUID().toString() : "x")
                        .replace("$", "%24")
                + query(operation, random));
        if (method.equals("get")) {
            return http.get().uri(address).with(Somebody.as(calls.client())).exchange();
        }
        List<String> types = new ArrayList<>();
        operation.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        String type = types.get(random.nextInt(types.size()));
        if (type.equals("multipart/form-data")) {
            List<MockPart> parts = new ArrayList<>();
            operation
                    .at("/requestBody/content/multipart~1form-data/schema/properties")
                    .fieldNames()
                    .forEachRemaining(name -> {
                        if (random.nextInt(8) > 0) {
                            parts.add(new MockPart(name, "a-file", mutated(seed(name, random), random)));
                        }
                    });
            if (parts.isEmpty()) {
                parts.add(new MockPart("nothing", "a-file", new byte[0]));
            }
            return http.post()
                    .uri(address)
                    .multipart()
                    .part(parts.toArray(MockPart[]::new))
                    .header("Idempotency-Key", "k" + random.nextInt(50))
                    .cookie(new Cookie("told", "who-calls"))
                    .with(Somebody.as(calls.client()))
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .exchange();
        }
        String file = path.startsWith("/fhir") ? "fhir" : path.endsWith("import") ? "feed" : "encounters";
        return http.post()
                .uri(address)
                .contentType(MediaType.parseMediaType(type))
                .content(mutated(seed(file, random), random))
                .cookie(new Cookie("told", "who-calls"))
                .with(Somebody.as(calls.client()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static String query(JsonNode operation, Random random) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            boolean sent = parameter.path("required").asBoolean() ? random.nextInt(8) > 0 : random.nextInt(6) == 0;
            if (sent && parameter.path("in").asText().equals("query")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(URLEncoder.encode(VALUES.get(random.nextInt(VALUES.size())), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    private static byte[] seed(String name, Random random) {
        List<String> files = switch (name) {
            case "billed", "claims" -> List.of("audit/billed.csv", "claims/two-claims.837");
            case "answers" -> List.of("claims/payments.835", "claims/answered.837");
            case "registrations" -> List.of("claims/registrations.json");
            case "feed" ->
                List.of(
                        "feeds/mar-day.csv",
                        "feeds/hl7-day.hl7",
                        "feeds/fhir-day.json",
                        "oncology-day.json",
                        "claims/registrations.json");
            case "fhir" -> List.of("feeds/fhir-day.json");
            default -> List.of("oncology-day.json", "antibiotic.json", "imported-visit.json");
        };
        try {
            return Files.readAllBytes(EXAMPLES.resolve(files.get(random.nextInt(files.size()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] body = seed;
        for (int i = random.nextInt(4); i >= 0 && body.length > 0; i--) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(5)) {
                case 0 -> body = Arrays.copyOf(body, at);
                case 1 -> {
                    body = body.clone();
                    body[at] = (byte) random.nextInt(256);
                }
                case 2 ->
                    body = spliced(
                            body,
                            at,
                            at,
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
                case 3 ->
                    body = spliced(
                            body,
                            at,
                            Math.min(body.length, at + random.nextInt(40)),
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
                default -> {
                    // As it is.
                }
            }
        }
        return body;
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] with) {
        byte[] whole = new byte[from + with.length + body.length - to];
        System.arraycopy(body, 0, whole, 0, from);
        System.arraycopy(with, 0, whole, from, with.length);
        System.arraycopy(body, to, whole, from + with.length, body.length - to);
        return whole;
    }

    private static JsonNode fhir() throws IOException {
        return JSON.readTree("{\"post\": {\"requestBody\": {\"content\": {\"application/fhir+json\": {}}}}}");
    }
}

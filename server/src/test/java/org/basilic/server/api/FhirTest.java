package org.basilic.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.server.ServerTest;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The operation of FHIR says what the command line says. */
@ServerTest
class FhirTest {

    private static final Path DAY = Path.of("../examples/feeds/fhir-day.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    MockMvcTester http;

    @Test
    void aBundleIsCodedIntoTheChargesOfItsVisits() throws IOException {
        ApiCalls calls = new ApiCalls(http, Facilities.MAIN);
        MvcTestResult answer = calls.post("/fhir/%24code", "application/fhir+json", Files.readAllBytes(DAY));
        assertThat(answer).hasStatusOk().hasContentType("application/fhir+json");
        List<String> charges = new ArrayList<>();
        JsonNode parameters = JSON.readTree(ApiCalls.bytes(answer));
        for (JsonNode visit : parameters.get("parameter")) {
            for (JsonNode part : visit.get("part")) {
                if (part.get("name").asText().equals("charge")) {
                    charges.add(part.at("/resource/code/text").asText() + " x"
                            + part.at("/resource/quantity/value").asInt());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        JsonNode coded = JSON.readTree(CommandLineCall.of("code", "--from", "fhir", "--format", "json", DAY.toString())
                .out());
        for (JsonNode one : coded.isArray() ? coded : List.of(coded)) {
            for (JsonNode line : one.get("lines")) {
                StringBuilder text = new StringBuilder(line.get("code").asText());
                line.path("modifiers").forEach(modifier -> text.append('-').append(modifier.asText()));
                lines.add(text + " x" + line.get("units").asInt());
            }
        }
        assertThat(charges).isEqualTo(lines).isNotEmpty();
    }

    @Test
    void whatIsNoBundleIsRefusedByAnOutcomeThatRepeatsNothing() {
        ApiCalls calls = new ApiCalls(http, Facilities.MAIN);
        MvcTestResult answer = calls.post(
                "/fhir/%24code",
                "application/fhir+json",
                "{\"resourceType\": \"Bundle\", \"entry\": \"CANARY-NAME\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer).hasStatus4xxClientError();
        assertThat(answer).bodyJson().extractingPath("$.resourceType").isEqualTo("OperationOutcome");
        assertThat(ApiCalls.text(answer)).doesNotContain("CANARY");
    }

    @Test
    void theServerSaysWhatItCanDo() {
        assertThat(http.get().uri("/fhir/metadata"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rest[0].operation[0].definition")
                .isEqualTo("urn:basilic:OperationDefinition:code");
        assertThat(http.get().uri("/fhir/OperationDefinition/code"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.url")
                .isEqualTo("urn:basilic:OperationDefinition:code");
    }
}

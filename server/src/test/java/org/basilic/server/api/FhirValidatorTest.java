package org.basilic.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** HL7's validator, with the definitions of R4, has nothing against what the server answers. */
@ServerTest
class FhirValidatorTest {

    private static final Path DAY = Path.of("../examples/feeds/fhir-day.json");
    private static final Path SITE = Path.of("../examples/claims");
    private static final String FHIR = "application/fhir+json";

    private static FhirValidator validator = FhirContext.forR4Cached().newValidator();

    private final String facility = "f-" + UUID.randomUUID();

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Intake intake;

    @BeforeAll
    static void aValidatorThatAsksNoServer() {
        FhirContext r4 = FhirContext.forR4Cached();
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4),
                new InMemoryTerminologyServerValidationSupport(r4));
        validator = r4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    @BeforeEach
    void aFacility() {
        facilities.make(facility, "A facility", ZoneOffset.UTC);
    }

    @Test
    void whatTheServerSaysOfItselfIsValid() {
        for (String path : List.of("/fhir/metadata", "/fhir/OperationDefinition/code")) {
            MvcTestResult answer = http.get().uri(path).exchange();
            assertThat(answer).hasStatusOk();
            assertThat(errors(ApiCalls.text(answer))).as(path).isEmpty();
        }
    }

    @Test
    void theChargesOfAVisitThatNobodyRegisteredAreValid() throws IOException {
        String answer = coded(Files.readAllBytes(DAY));
        assertThat(answer).contains("\"ChargeItem\"");
        assertThat(errors(answer)).as(answer).isEmpty();
    }

    @Test
    void theClaimsOfARegisteredVisitAreValid(@TempDir Path directory) throws IOException {
        for (String file : List.of("site.json", "charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(SITE.resolve(file), facilities.directory(facility).resolve(file));
        }
        Path registrations = directory.resolve("of-the-bundle.json");
        Files.writeString(
                registrations,
                Files.readString(SITE.resolve("registrations.json")).replace("1951-06-02", "1961-04-02"));
        intake.take(
                Somebody.of(facility, Somebody.with(Role.CODER)),
                IntakeKind.REGISTRATIONS,
                "registrations.json",
                registrations,
                "");
        String answer = coded(Files.readAllBytes(DAY));
        assertThat(answer).contains("\"Claim\"");
        assertThat(errors(answer)).as(answer).isEmpty();
    }

    @Test
    void whatAPersonMustSeeToIsValid() throws IOException {
        String open = Files.readString(DAY).replace(stopOf(Files.readString(DAY)), "");
        String answer = coded(open.getBytes(StandardCharsets.UTF_8));
        assertThat(answer).contains("\"OperationOutcome\"");
        assertThat(errors(answer)).as(answer).isEmpty();
    }

    @Test
    void whatIsRefusedIsRefusedInValidWords() throws IOException {
        for (String body : List.of("{\"resourceType\": \"Bundle\", \"entry\": \"x\"}", "{", "[]", "{\"entry\": []}")) {
            MvcTestResult answer =
                    new ApiCalls(http, facility).post("/fhir/%24code", FHIR, body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer).as(body).hasStatus4xxClientError();
            assertThat(ApiCalls.text(answer)).contains("\"OperationOutcome\"");
            assertThat(errors(ApiCalls.text(answer))).as(body).isEmpty();
        }
        MvcTestResult wrong = new ApiCalls(http, facility).post("/fhir/%24code", "text/plain", Files.readAllBytes(DAY));
        assertThat(wrong).hasStatus(415);
        assertThat(errors(ApiCalls.text(wrong))).isEmpty();
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws IOException {
        String answer = coded(Files.readAllBytes(DAY));
        assertThat(errors(answer.replace("\"planned\"", "\"hoped-for\""))).isNotEmpty();
        assertThat(errors(answer.replace("\"occurrenceDateTime\"", "\"happened\"")))
                .isNotEmpty();
    }

    /** Returns the stop of the first administration that has one, as it is written. */
    private static String stopOf(String bundle) {
        int period = bundle.indexOf("\"effectivePeriod\"");
        int end = bundle.indexOf("\"end\"", period);
        int comma = bundle.lastIndexOf(',', end);
        return bundle.substring(comma, bundle.indexOf('}', end));
    }

    private String coded(byte[] bundle) {
        MvcTestResult answer = new ApiCalls(http, facility).post("/fhir/%24code", FHIR, bundle);
        assertThat(answer).hasStatusOk();
        return ApiCalls.text(answer);
    }

    private static List<String> errors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(one -> one.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(one -> one.getLocationString() + ": " + one.getMessage())
                .toList();
    }
}

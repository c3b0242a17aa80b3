package org.basilic.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ImportsPageTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Test
    void aFileIsTakenAndItsReportIsShown() throws Exception {
        Actor coder = coder();
        MvcTestResult posted = post(coder, "records", Files.readAllBytes(Path.of("../examples/oncology-day.json")));
        assertThat(posted).hasStatus(HttpStatus.FOUND);
        String report = Objects.requireNonNull(posted.getResponse().getRedirectedUrl());
        assertThat(get(coder, report)).hasStatusOk().bodyText().contains("Everything in the file was taken");
        assertThat(get(coder, "/imports")).hasStatusOk().bodyText().contains(report);
    }

    @Test
    void whatIsRefusedIsToldWithItsPlace() throws Exception {
        Actor coder = coder();
        MvcTestResult posted =
                post(coder, "records", "{\"id\":\"one\",\"setting\":\"castle\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(get(coder, Objects.requireNonNull(posted.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains("1 record was refused")
                .contains("$.setting");
    }

    @Test
    void anEmptyFileIsAnErrorOfItsField() {
        assertThat(post(coder(), "records", new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a file that is not empty");
    }

    @Test
    void anUnknownKindIsAnErrorOfItsField() {
        assertThat(post(coder(), "spreadsheet", new byte[] {1}))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose what the file holds");
    }

    @Test
    void theImportOfAnotherFacilityIsAbsent() throws Exception {
        MvcTestResult posted = post(coder(), "records", Files.readAllBytes(Path.of("../examples/antibiotic.json")));
        assertThat(get(coder(), Objects.requireNonNull(posted.getResponse().getRedirectedUrl())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAddressThatNoIdStandsInIsAbsentAndNotRepeated() {
        assertThat(get(coder(), "/imports/QZW-7731"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .doesNotContain("QZW-7731");
    }

    @Test
    void aNurseHandsNothingIn() {
        assertThat(get(Somebody.with(Role.NURSE), "/imports")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Actor coder() {
        String id = "i" + UUID.randomUUID().toString().substring(0, 8);
        facilities.make(id, "A facility", ZoneId.of("America/Chicago"));
        return Somebody.of(id, Somebody.with(Role.CODER));
    }

    private MvcTestResult post(Actor actor, String kind, byte[] bytes) {
        return http.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "day.json", "application/json", bytes))
                .param("kind", kind)
                .param("unit", "Day unit")
                .with(Somebody.as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(Somebody.as(actor)).exchange();
    }
}

package org.basilic.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.server.ServerTest;
import org.basilic.server.facility.Facilities;
import org.basilic.testkit.random.RandomEncounters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The bytes of the API are those of the command line. */
@ServerTest
class CodeTwinTest {

    private static final int RANDOM = 200;

    @Autowired
    MockMvcTester http;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsCodedAsOnTheCommandLine(Path file) throws IOException {
        MvcTestResult answer = calls().post("/api/v1/code", "application/json", Files.readAllBytes(file));
        assertThat(answer).hasStatusOk();
        assertThat(ApiCalls.text(answer))
                .isEqualTo(CommandLineCall.of("code", "--format", "json", file.toString())
                        .text());
    }

    @Test
    void randomEncountersAreCodedAsOnTheCommandLine() throws IOException {
        for (long seed = 1; seed <= RANDOM; seed++) {
            byte[] record = record(seed);
            MvcTestResult answer = calls().post("/api/v1/code", "application/json", record);
            CommandLineCall call = CommandLineCall.of(record, "code", "--format", "json", "-");
            assertThat(ApiCalls.text(answer)).as("seed %d", seed).isEqualTo(call.text());
        }
    }

    @Test
    void oneALineIsAnsweredAsOnTheCommandLine() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (long seed = 1; seed <= RANDOM; seed++) {
            lines.write(record(seed));
            lines.write('\n');
        }
        MvcTestResult answer = calls().post("/api/v1/code", "application/x-ndjson", lines.toByteArray());
        CommandLineCall call = CommandLineCall.of(lines.toByteArray(), "code", "--format", "ndjson", "-");
        assertThat(answer).hasStatusOk().hasContentType("application/x-ndjson");
        assertThat(ApiCalls.text(answer)).isEqualTo(call.text());
    }

    @Test
    void aLineThatIsRefusedIsAnsweredInItsPlace() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(record(1));
        lines.write("\n{\"id\": \"x\", \"colour\": 1}\n".getBytes(StandardCharsets.UTF_8));
        lines.write(record(2));
        List<String> answers = ApiCalls.text(calls().post("/api/v1/code", "application/x-ndjson", lines.toByteArray()))
                .lines()
                .toList();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1))
                .startsWith("{\"refused\":2,\"problems\":[{\"record\":2,\"line\":2,")
                .contains("IN-002");
    }

    @Test
    void anArrayIsAnsweredByAnArray() throws IOException {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write('[');
        array.write(record(1));
        array.write(']');
        assertThat(ApiCalls.text(calls().post("/api/v1/code", "application/json", array.toByteArray())))
                .isEqualTo(CommandLineCall.of(array.toByteArray(), "code", "-").text());
        assertThat(ApiCalls.text(calls().post("/api/v1/code", "application/json", new byte[] {'[', ']'})))
                .isEqualTo("[]\n");
    }

    @ParameterizedTest
    @CsvSource({
        "policy=medicare&explain=none, --policy medicare --explain none",
        "policy=commercial&set=concurrent.overlap%3Dhalf, --policy commercial --set concurrent.overlap=half",
        "explain=lines, --explain lines"
    })
    void parametersAreThoseOfTheCommandLine(String parameters, String words) throws IOException {
        byte[] body = Files.readAllBytes(Path.of("../examples/oncology-day.json"));
        String[] call = ("code " + words + " -").split(" ");
        assertThat(ApiCalls.text(calls().post("/api/v1/code?" + parameters, "application/json", body)))
                .isEqualTo(CommandLineCall.of(body, call).text());
    }

    @ParameterizedTest
    @CsvSource({
        "policy=no-such, --policy no-such",
        "set=no.such%3Dx, --set no.such=x",
        "set=concurrent.overlap%3Dtwice, --set concurrent.overlap=twice",
        "set=concurrent.overlap, --set concurrent.overlap",
    })
    void wrongParametersAreRefusedInTheSameWords(String parameters, String words) throws IOException {
        byte[] body = Files.readAllBytes(Path.of("../examples/oncology-day.json"));
        MvcTestResult answer = calls().post("/api/v1/code?" + parameters, "application/json", body);
        String said =
                CommandLineCall.of(body, ("code " + words + " -").split(" ")).err();
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .isEqualTo(said.lines().findFirst().orElse("").replaceFirst("basilic: ", ""));
    }

    @Test
    void aWordThatNamesAFileIsNoFile() throws IOException {
        byte[] body = Files.readAllBytes(Path.of("../examples/oncology-day.json"));
        MvcTestResult answer = calls().post("/api/v1/code?policy=@pom.xml", "application/json", body);
        assertThat(answer).hasStatus(400);
        assertThat(ApiCalls.text(answer))
                .contains("there is no policy @pom.xml")
                .doesNotContain("artifactId");
    }

    @Test
    void aProblemHasTheWordsOfTheCommandLine() throws IOException {
        String record =
                Files.readString(Path.of("../examples/oncology-day.json")).replaceFirst("\"stop\"", "\"stopp\"");
        byte[] body = record.getBytes(StandardCharsets.UTF_8);
        MvcTestResult answer = calls().post("/api/v1/code", "application/json", body);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.problems[0].code").isEqualTo("IN-002");
        String said = CommandLineCall.of(body, "code", "-").err();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.problems[0].path")
                .asString()
                .satisfies(path -> assertThat(said).contains(path));
    }

    @Test
    void aChangeIsTriedAsOnTheCommandLine() throws IOException {
        byte[] body = Files.readAllBytes(Path.of("../examples/oncology-day.json"));
        String change = "setting=professional";
        MvcTestResult answer = calls().post(
                        "/api/v1/what-if?change=" + URLEncoder.encode(change, StandardCharsets.UTF_8),
                        "application/json",
                        body);
        assertThat(answer).hasStatusOk();
        assertThat(ApiCalls.text(answer))
                .isEqualTo(CommandLineCall.of(body, "code", "--what-if", change, "--format", "json", "-")
                        .text());
        assertThat(calls().post("/api/v1/what-if?change=no-such.stop=x", "application/json", body))
                .hasStatus(400);
        assertThat(calls().post("/api/v1/what-if", "application/json", body)).hasStatus(400);
    }

    private ApiCalls calls() {
        return new ApiCalls(http, Facilities.MAIN);
    }

    private static byte[] record(long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EncounterWriter().writeAlone(RandomEncounters.of(seed), out);
        return out.toByteArray();
    }
}

package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFormatsTest {
    private Path directory;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        directory = fresh;
    }

    @Test
    void oneRecordGivesOneObject() {
        Call call = Call.withInput(Visits.CLEAN, "code");

        assertThat(call.out()).startsWith("{\n").endsWith("}\n").contains("\"encounter\": \"clean\"");
    }

    @Test
    void severalRecordsGiveAnArray() {
        Call call = Call.withInput(Visits.CLEAN + Visits.BLOCKED, "code");

        assertThat(call.out()).startsWith("[\n{").contains("\n},\n{\n").endsWith("}\n]\n");
    }

    @Test
    void anArrayGivesAnArrayHoweverShort() {
        assertThat(Call.withInput("[" + Visits.CLEAN + "]", "code").out())
                .startsWith("[\n{")
                .endsWith("}\n]\n");
        assertThat(Call.withInput("[]", "code").out()).isEqualTo("[]\n");
    }

    @Test
    void aRecordBesideARefusedOneStandsInAnArray() {
        Call call = Call.withInput(Visits.CLEAN + Visits.REFUSED, "code");

        assertThat(call.out()).startsWith("[\n{").endsWith("}\n]\n");
    }

    @Test
    void severalFilesGiveOneArrayInTheOrderOfTheWords() throws IOException {
        Path one = Files.writeString(directory.resolve("one.json"), Visits.BLOCKED);
        Path two = Files.writeString(directory.resolve("two.json"), Visits.CLEAN);

        Call call = Call.of("code", one.toString(), two.toString());

        assertThat(call.out()).startsWith("[\n{").endsWith("}\n]\n");
        assertThat(call.out().indexOf("\"encounter\": \"blocked\""))
                .isPositive()
                .isLessThan(call.out().indexOf("\"encounter\": \"clean\""));
    }

    @Test
    void linesAreOneObjectEach() {
        Call call = Call.withInput(Visits.CLEAN + Visits.BLOCKED, "code", "--format", "ndjson");

        assertThat(call.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"encounter\":"));
    }

    @Test
    void rowsStandUnderTheirNames() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--format", "csv");

        assertThat(call.out().lines()).hasSize(3);
        assertThat(call.out())
                .startsWith("encounter,line,code,modifiers,units,")
                .contains("\r\nclean,1,96365,,1,");
    }

    @Test
    void aTerminalGetsTheTable() throws IOException {
        Path one = Files.writeString(directory.resolve("one.json"), Visits.CLEAN);

        Call call = Call.onTerminal("code", one.toString());

        assertThat(call.out()).startsWith("Encounter clean: CLEAN").contains("TIMELINE");
        assertThat(call.out().lines()).allMatch(line -> line.length() <= Paper.WIDTH);
    }

    @Test
    void explainingNothingLeavesTheReasonsOut() {
        String none = Call.withInput(Visits.CLEAN, "code", "--explain", "none").out();
        String lines =
                Call.withInput(Visits.CLEAN, "code", "--explain", "lines").out();
        String all = Call.withInput(Visits.CLEAN, "code", "--explain", "all").out();

        assertThat(none).contains("\"lines\"").doesNotContain("because").doesNotContain("\"minutes\": [");
        assertThat(lines).contains("because").doesNotContain("\"minutes\": [");
        assertThat(all).contains("because").contains("\"minutes\": [");
        assertThat(Call.withInput(Visits.CLEAN, "code").out()).isEqualTo(all);
    }

    @Test
    void standardInputStandsAmongFiles() throws IOException {
        Path one = Files.writeString(directory.resolve("one.json"), Visits.BLOCKED);

        Call call = Call.withInput(Visits.CLEAN, "code", "--format", "ndjson", "-", one.toString());

        assertThat(call.out().lines()).hasSize(2);
        assertThat(call.out()).startsWith("{\"encounter\":\"clean\"");
    }

    @Test
    void emptyInputGivesNothing() {
        Call call = Call.withInput("", "code");

        assertThat(call.out()).isEmpty();
        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isZero();
    }

    @Test
    void everyExampleIsCoded() throws IOException {
        try (var examples = Files.list(Visits.root().resolve("examples")).filter(Files::isRegularFile)) {
            assertThat(examples).isNotEmpty().allSatisfy(example -> {
                Call call = Call.of("code", "--format", "ndjson", example.toString());
                assertThat(call.code()).as(call.err()).isLessThanOrEqualTo(1);
                assertThat(call.out().lines()).hasSize(1);
                assertThat(Call.of("code", "--format", "table", example.toString())
                                .out()
                                .lines())
                        .allMatch(line -> line.length() <= Paper.WIDTH);
            });
        }
    }
}

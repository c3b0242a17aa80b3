package org.basilic.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.basilic.formats.Read;
import org.junit.jupiter.api.Test;

class StoredCasesTest {

    @Test
    void readsEveryExample() throws IOException {
        try (Stream<Path> examples = Files.list(root().resolve("examples"))) {
            List<Path> files =
                    examples.filter(file -> file.toString().endsWith(".json")).toList();

            assertThat(files).isNotEmpty();
            for (Path file : files) {
                assertThat(Sample.readings(Files.readAllBytes(file)))
                        .as("%s", file)
                        .isNotEmpty()
                        .allSatisfy(reading -> assertThat(reading).isInstanceOf(Read.class));
            }
        }
    }

    @Test
    void readsEveryPublishedCase() throws IOException {
        Path cases = root().resolveSibling("shared").resolve("cases").resolve("published.jsonl");
        assumeTrue(Files.exists(cases), "the published cases are not beside the project");
        List<String> lines = Files.readAllLines(cases, StandardCharsets.UTF_8);

        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThat(Sample.readings(encounter(line)))
                    .as("%s", line)
                    .singleElement()
                    .isInstanceOf(Read.class);
        }
    }

    /** Returns the encounter of a case, as text. */
    private static byte[] encounter(String line) throws IOException {
        JsonFactory json = new JsonFactory();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonParser parser = json.createParser(line);
                JsonGenerator generator = json.createGenerator(out)) {
            parser.nextToken();
            while (!Objects.equals(parser.nextFieldName(), "encounter")) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        }
        return out.toByteArray();
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("formats"))) {
            at = Objects.requireNonNull(at.getParent(), "not within the project");
        }
        return at;
    }
}

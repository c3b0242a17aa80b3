package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims as FHIR and as charges, through the door of the program. */
class ClaimTargetsTest {

    private static final String OFFICE =
            Visits.example("rheumatology-biologic.json").toString();
    private static final String HOSPITAL = Visits.example("oncology-day.json").toString();

    private final Path folder;

    ClaimTargetsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The site of the examples, which sends in earnest here. */
    @BeforeEach
    void copyTheSite() throws IOException {
        try (Stream<Path> files = Files.list(Visits.example("claims"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
        replace("site.json", "\"test\": true", "\"test\": false");
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private Call claim(String form, String at, String... words) {
        return Call.of(words(form, at, words).toArray(String[]::new));
    }

    private List<String> words(String form, String at, String... words) {
        List<String> all = new ArrayList<>(List.of("claim", "--to", form, "--at", at));
        all.addAll(List.of("--site", folder.resolve("site.json").toString()));
        all.addAll(List.of(words));
        return all;
    }

    @Test
    void aVisitIsChargedOnce() throws IOException {
        Call first = claim("dft", "2026-05-07T09:05", "--lines", OFFICE);
        Call second = claim("dft", "2026-05-08T09:05", "--lines", OFFICE);

        assertThat(first.code()).isZero();
        assertThat(offsetLeftOut(first.out())).isEqualTo(golden("charges.hl7"));
        assertThat(second.code()).isZero();
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).contains("nothing written");
    }

    @Test
    void aCorrectionIsCreditedAndChargedAnew() throws IOException {
        claim("dft", "2026-05-07T09:05", OFFICE);
        replace("charges.csv", "J1745,148.00", "J1745,150.00");

        Call corrected = claim("dft", "2026-05-09T16:40", "--lines", OFFICE);

        assertThat(offsetLeftOut(corrected.out())).isEqualTo(golden("charges-corrected.hl7"));
        assertThat(corrected.err()).contains("posted before; credits: 2, charges: 2");
    }

    @Test
    void whatTheRecordNoLongerSupportsIsTakenBack() throws IOException {
        String visit = Files.readString(Visits.example("rheumatology-biologic.json"));
        claim("dft", "2026-05-07T09:05", OFFICE);
        Path emptied = Files.writeString(
                folder.resolve("emptied.json"),
                visit.replaceAll("(?s)\"administrations\": \\[.*\\]\n\\}", "\"administrations\": []\n}")
                        .replace("\"primaryReason\": \"a3\",", ""));

        Call call = claim("dft", "2026-05-09T16:40", "--include-review", emptied.toString());

        assertThat(call.err()).contains("the record supports nothing to bill", "credits: 7, charges: 0");
        assertThat(call.out()).contains("|CD|").doesNotContain("|CG|");
        assertThat(claim("837p", "2026-05-09T16:40", "--include-review", emptied.toString())
                        .err())
                .contains("CL-002");
    }

    @Test
    void segmentsEndAsTheStandardSaysUnlessLinesAreWanted() {
        String out = claim("dft", "2026-05-07T09:05", OFFICE, HOSPITAL).out();

        assertThat(out).doesNotContain("\n").endsWith("\r");
        assertThat(out.split("MSH\\|", -1)).hasSize(3);
    }

    @Test
    void whatMayHaveGoneOutHalfGoesOutOnceMoreTheSame() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                full,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false);

        int code = Basilic.run(words("dft", "2026-05-07T09:05", OFFICE), streams);
        Call again = claim("dft", "2026-05-08T10:00", OFFICE);

        assertThat(code).isEqualTo(4);
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("|DFT1|P|").contains("20260507090500").doesNotContain("DFT2", "20260508");
        assertThat(claim("dft", "2026-05-08T10:00", OFFICE).out()).isEmpty();
    }

    @Test
    void bothSettingsGoOutAsFhirABundleALine() {
        Call call = claim("fhir", "2026-05-07T09:05", OFFICE, HOSPITAL);

        assertThat(call.code()).isZero();
        assertThat(call.out().split("\n", -1)).hasSize(3);
        assertThat(call.out().lines())
                .allMatch(line -> line.startsWith("{\"resourceType\":\"Bundle\""))
                .anyMatch(line -> line.contains("\"code\":\"professional\""))
                .anyMatch(line -> line.contains("\"code\":\"institutional\""));
        assertThat(call.err()).startsWith("2 claims written to standard output as number 1; visits: 2 written");
    }

    @Test
    void aClaimGoesOutAsFhirOnceAndTheSameAgainWhenAsked() {
        Call first = claim("fhir", "2026-05-07T09:05", OFFICE);
        Call second = claim("fhir", "2026-05-07T09:05", OFFICE);
        Call third = claim("fhir", "2026-05-07T09:05", "--resubmit", OFFICE);

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).contains("sent before");
        assertThat(third.out()).isEqualTo(first.out()).isNotEmpty();
    }

    /** Times bear the offset of the machine's zone. */
    private static String offsetLeftOut(String text) {
        return text.replaceAll("(20\\d{12})[+-]\\d{4}", "$1+0000");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ClaimTargetsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

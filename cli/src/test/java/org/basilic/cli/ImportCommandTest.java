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
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String HEAD = "row,order,patient,visit,time,action,drug,hcpcs,dose,dose_unit,route,location\n";
    private static final String HOUR = """
            1,A1,P1,V1,2026-03-12 08:05,New Bag,ceftriaxone,J0696,1,g,IVPB,Infusion Center
            2,A1,P1,V1,2026-03-12 09:05,Stopped,ceftriaxone,J0696,,,IVPB,Infusion Center
            """;
    private static final String OTHER = HOUR.replace("P1,V1", "P2,V2")
            .replace("A1", "A2")
            .replace("1,A", "11,A")
            .replace("2,A", "12,A");
    private static final String UNKNOWN = """
            3,A2,P2,V2,2026-03-12 08:05,Hung it,ceftriaxone,J0696,1,g,IVPB,Infusion Center
            """;

    @TempDir
    Path folder;

    private Call mar(String rows, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("mar.csv"), HEAD + rows);
        List<String> words = new ArrayList<>(List.of("import", "mar", "--map", Told.resource("site-mar.csv")));
        words.addAll(List.of(options));
        words.add(file.toString());
        return Call.of(words.toArray(String[]::new));
    }

    @Test
    void aCleanImportIsNoughtAndSaysWhatBecameOfTheRows() throws IOException {
        Call call = mar(HOUR);

        assertThat(call.code()).isZero();
        assertThat(call.out()).startsWith("{\n  \"id\": \"V1\",\n").endsWith("}\n");
        assertThat(call.err()).isEqualTo(folder + "/mar.csv: 3 rows, 1 encounter\n  rows: given 2, visit 1\n");
    }

    @Test
    void severalEncountersAreAnArrayOrOneALine() throws IOException {
        assertThat(mar(HOUR + OTHER).out()).startsWith("[\n{\n").endsWith("}\n]\n");
        assertThat(mar(HOUR + OTHER, "--format", "ndjson").out().lines()).hasSize(2);
    }

    @Test
    void whatBlocksIsOneAndTheEncounterIsWrittenAllTheSame() throws IOException {
        Call call = mar(HOUR + UNKNOWN, "--format", "ndjson");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out().lines()).hasSize(2);
        assertThat(call.err()).contains("  left for review: unmapped-action 1\n");
    }

    @Test
    void anActionThatNobodyKnowsIsToldWhereSeveralVisitsHaveIt() throws IOException {
        Call one = mar(HOUR + UNKNOWN);
        Call two = mar(HOUR + UNKNOWN + UNKNOWN.replace("P2,V2", "P3,V3").replace("3,A2", "4,A3"));

        assertThat(one.err())
                .contains("  unmapped actions: 1 text at one visit only, which --dry-run shows\n")
                .doesNotContain("Hung it");
        assertThat(two.err()).contains("  unmapped actions: \"Hung it\" 2\n");
        assertThat(mar(HOUR + UNKNOWN, "--dry-run").out()).contains("Hung it");
    }

    @Test
    void whatIsRefusedIsThree() throws IOException {
        Call call = mar(HOUR + UNKNOWN + "\"never closed");

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("IN-035").contains("  refused: IN-035 1\n");
    }

    @Test
    void anEncounterThatMakesNoSenseIsRefusedWithItsProblemsAndTheOthersAreDone() throws IOException {
        Call call = mar(HOUR + OTHER.replace("2026-", "1999-"));

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out()).startsWith("{\n  \"id\": \"V1\"");
        assertThat(call.err())
                .contains("imported encounter 2 $.administrations[0].start: IN-027")
                .contains("; 1 encounter\n");
    }

    @Test
    void visitsOfAnotherCenturyAreMovedToADay() throws IOException {
        Call call = mar(HOUR.replace("2026-", "2150-"), "--first-day", "2026-03-02");

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("2026-03-02T08:05").doesNotContain("2150");
    }

    @Test
    void plainLeavesOutWhatTheContractDoesNotHaveAndSaysSo() throws IOException {
        Call call = mar(HOUR + UNKNOWN, "--plain");

        assertThat(mar(HOUR + UNKNOWN).out()).contains("\"openPoints\"").contains("\"evidence\"");
        assertThat(call.out()).doesNotContain("\"openPoints\"").doesNotContain("\"evidence\"");
        assertThat(call.err())
                .endsWith("  --plain left out 1 open point: coded from this output, those encounters look better than"
                        + " their record\n");
        assertThat(mar(HOUR, "--plain").err()).doesNotContain("--plain");
    }

    @Test
    void theReportHasEveryRowAndNoFormula() throws IOException {
        Path report = folder.resolve("fates.csv");
        Call call = mar(HOUR + UNKNOWN.replace("3,A2", "=1+1,A2"), "--report", report.toString());

        assertThat(call.code()).isEqualTo(1);
        List<String> lines = List.of(Files.readString(report).split("\r\n", -1));
        assertThat(lines.get(0)).isEqualTo("feed,place,fate,kind,found,wanted");
        assertThat(lines)
                .hasSize(7)
                .contains(
                        "mar,1,given,,,",
                        "mar,2,given,,,",
                        "mar,2,visit,,,",
                        "mar,'=1+1,visit,,,",
                        "mar,'=1+1,review,unmapped-action,,");
    }

    @Test
    void aReportThatCannotBeWrittenIsFourBeforeAnythingIsRead() throws IOException {
        Call call = mar(HOUR, "--report", folder.resolve("nowhere/fates.csv").toString());

        assertThat(call.code()).isEqualTo(4);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void aDryRunOfATableShowsWhatTheMapKnowsOfIt() throws IOException {
        Call text = mar(HOUR + UNKNOWN, "--dry-run");
        Call json = mar(HOUR + UNKNOWN, "--dry-run", "--format", "json");

        assertThat(text.out())
                .startsWith("Read as mar by the map site-mar: 3 rows\n")
                .containsPattern("action +100% +3 +action\n")
                .containsPattern("Actions that the map does not know\n  Hung it +1\n");
        assertThat(json.out()).contains("\"rows\": 3").contains("\"Hung it\": 1");
        assertThat(text.code()).isEqualTo(1);
        assertThat(mar(HOUR, "--dry-run").code()).isZero();
        assertThat(mar(HOUR.replace("Stopped", "New Bag"), "--dry-run").code()).isEqualTo(3);
    }

    @Test
    void resourcesHaveADryRunToo() {
        Call text = Call.of(
                "import",
                "fhir",
                "--dry-run",
                "--map",
                Told.resource("site-fhir.csv"),
                Told.resource("emergency/bundle.json"));
        Call json = Call.of(
                "import",
                "fhir",
                "--dry-run",
                "--format",
                "json",
                "--map",
                Told.resource("site-fhir.csv"),
                Told.resource("emergency/bundle.json"));

        assertThat(text.out())
                .startsWith("Read as fhir by the map site-fhir\n")
                .contains("  encounters                  1\n");
        assertThat(json.out()).startsWith("{\n  \"feed\": \"fhir\",\n").contains("\"encounters\": 1");
        assertThat(text.code()).isZero();
        assertThat(json.code()).isZero();
    }

    @Test
    void theSameRecordTwiceOnStandardInputAndInAFileIsTheSame() throws IOException {
        Call file = mar(HOUR);
        Call piped = Call.withInput(HEAD + HOUR, "import", "mar", "--map", Told.resource("site-mar.csv"), "-");

        assertThat(piped.out()).isEqualTo(file.out());
        assertThat(piped.err()).startsWith("<stdin>: 3 rows");
    }

    /** Looks at the private files whenever it is read from. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatComesByStandardInputIsKeptForItsOwnerOnlyAndTakenAway() throws IOException {
        Set<Path> before = spools();
        List<Path> seen = new ArrayList<>();
        Set<Set<PosixFilePermission>> rights = new HashSet<>();
        InputStream in = new ByteArrayInputStream((HEAD + HOUR).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                look(before, seen, rights);
                return super.read(bytes, from, length);
            }

            @Override
            public synchronized long transferTo(OutputStream out) throws IOException {
                look(before, seen, rights);
                return super.transferTo(out);
            }
        };
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Streams streams = new Streams(in, new ByteArrayOutputStream(), err, false, false);

        int code = Basilic.run(List.of("import", "mar", "--map", Told.resource("site-mar.csv"), "-"), streams);

        assertThat(code).isZero();
        assertThat(seen).isNotEmpty().allMatch(path -> !Files.exists(path));
        assertThat(rights).containsExactly(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    private static void look(Set<Path> before, List<Path> seen, Set<Set<PosixFilePermission>> rights) {
        try {
            for (Path spool : spools()) {
                if (!before.contains(spool)) {
                    seen.add(spool);
                    rights.add(Files.getPosixFilePermissions(spool));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Path> spools() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            Set<Path> spools = new HashSet<>();
            files.filter(path -> path.getFileName().toString().matches("basilic-.*\\.feed"))
                    .forEach(spools::add);
            return spools;
        }
    }
}

package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.basilic.chart.Fate;
import org.basilic.chart.RowFate;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Hl7ImportTest {

    private static final String GIVEN = """
            > RAS^O17 M1 1010
            ORC|RE|o1
            RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP
            RXR|IVPB
            """;

    private Path folder = Path.of("");

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    /** What an import handed on. */
    private static final class Made implements ImportTaker {
        private final List<Encounter> encounters = new ArrayList<>();
        private final List<RowFate> fates = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void encounter(Encounter encounter) {
            encounters.add(encounter);
        }

        @Override
        public void fate(RowFate fate) {
            fates.add(fate);
        }

        @Override
        public void refused(Problem problem) {
            problems.add(problem);
        }

        private List<String> refusals() {
            return problems.stream().map(Problem::toString).toList();
        }

        private long count(Fate fate) {
            return fates.stream().filter(one -> one.fate() == fate).count();
        }
    }

    private Made read(String... stories) throws IOException {
        List<FeedFile> files = new ArrayList<>();
        for (String story : stories) {
            String name = "day" + (files.size() + 1) + ".hl7";
            Path file = Files.writeString(folder.resolve(name), Hl7Story.text(story));
            files.add(new FeedFile(name, file));
        }
        Made made = new Made();
        Hl7Import.read(files, Hl7Story.map(), made);
        return made;
    }

    @Test
    void allFilesAreReadTogether() throws IOException {
        Made made = read(GIVEN.replace("|202603021000|", "||"), """
                > RAS^O17 M2 1010
                ORC|RE|o1
                RXA|0|2|202603021000||Cefazolin|0|||^Stopped|||||||||||CP
                RXR|IVPB
                """);
        assertThat(made.problems).isEmpty();
        assertThat(made.encounters).hasSize(1);
        assertThat(made.encounters.get(0).administrations()).hasSize(1);
        assertThat(made.encounters.get(0).administrations().get(0).stop()).isNotNull();
    }

    @Test
    void aMessageIntoWhichThatOfAnotherPatientRanIsRefused() throws IOException {
        Made made = read(GIVEN + """
                PID|1||P9^^^H^MR
                ORC|RE|o9
                RXA|0|1|202603021200|202603021300|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                """);
        assertThat(made.encounters).isEmpty();
        assertThat(made.refusals())
                .singleElement()
                .asString()
                .contains("IN-031", "PID[2]")
                .doesNotContain("P9");
    }

    @Test
    void theSameBytesOnceMoreAreDuplicates() throws IOException {
        Made made = read(GIVEN, GIVEN);
        assertThat(made.problems).isEmpty();
        assertThat(made.encounters).hasSize(1);
        assertThat(made.encounters.get(0).administrations()).hasSize(1);
        assertThat(made.count(Fate.DUPLICATE)).isEqualTo(3);
    }

    @Test
    void anotherMessageUnderAControlIdThatWasUsedIsReadAndToldOf() throws IOException {
        Made made = read(
                GIVEN, GIVEN.replace("o1", "o2").replace("0900", "1100").replace("|202603021000|", "|202603021200|"));
        assertThat(made.refusals())
                .containsExactly("IN-043 day2.hl7: message 1 MSH-10: found a control id that another message has; "
                        + "wanted one for each message");
        assertThat(made.encounters.get(0).administrations()).hasSize(2);
    }

    @Test
    void anotherSenderMayUseTheSameControlId() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.hl7"),
                Hl7Story.text(GIVEN)
                        + Hl7Story.text(GIVEN).replace("|MAR|", "|PHARM|").replace("|o1", "|o2"));
        Made made = new Made();
        Hl7Import.read(List.of(new FeedFile("a.hl7", file)), Hl7Story.map(), made);
        assertThat(made.problems).isEmpty();
        assertThat(made.encounters.get(0).administrations()).hasSize(2);
    }

    @Test
    void whatIsNotReadIsToldByItsKind() throws IOException {
        Made made = read("""
                > DFT^P03 M1 1010
                > ADT^A60 M2 1010
                > ORM^O01 M3 1010
                ORC|NW|o1
                OBR|1|o1
                > canary^Invented M4 1010
                > SIU^S12^Canary M5 1010
                """);
        String wanted = "; wanted RAS, RDE, RDS, ORM with RXO, ADT or ORU^R42";
        assertThat(made.refusals())
                .containsExactly(
                        "IN-033 day1.hl7: message 1: found DFT^P03" + wanted,
                        "IN-033 day1.hl7: message 2: found ADT^A60" + wanted,
                        "IN-033 day1.hl7: message 3: found ORM^O01" + wanted,
                        "IN-033 day1.hl7: message 4: found another kind" + wanted,
                        "IN-033 day1.hl7: message 5: found SIU^S12" + wanted);
        assertThat(made.encounters).isEmpty();
    }

    @Test
    void aMessageWithoutAPatientIsRefused() throws IOException {
        Made made = read(GIVEN.replace("ORC|", "PID|1||\nORC|"));
        assertThat(made.problems).extracting(Problem::code).containsExactly(ProblemCode.NO_PATIENT);
        assertThat(made.fates).isEmpty();
    }

    @Test
    void testMessagesReachNoEncounter() throws IOException {
        Path file =
                Files.writeString(folder.resolve("t.hl7"), Hl7Story.text(GIVEN).replace("|P|2.5.1", "|T|2.5.1"));
        Made made = new Made();
        Hl7Import.read(List.of(new FeedFile("t.hl7", file)), Hl7Story.map(), made);
        assertThat(made.problems).extracting(Problem::code).containsExactly(ProblemCode.NOT_PRODUCTION);
        assertThat(made.encounters).isEmpty();
    }

    @Test
    void nothingThatIsToldOfFaultsIsOfThePatient() throws IOException {
        String canary = """
                > RAS^O17 M1 1010
                PID|1||CANARYMRN^^^CANARYAUTH^MR||CANARYNAME^CANARYGIVEN||19011111|Z|||CANARYSTREET
                PV1|1|CANARYCLASS|CANARYPLACE
                DG1|1||CANARYCODE^CANARYTEXT^I10
                IN1|1|CANARYPLAN|CANARYCO|CANARYCOMPANY
                ORC|RE|o1
                RXA|0|1|202603020900|CANARYTIME|Cefazolin|CANARYDOSE|g|||||||||||||CANARYSTATUS
                RXR|CANARYROUTE^CANARYROUTETEXT
                NTE|1||CANARYNOTE
                OBX|1|NM|Waste||CANARYWASTE|CANARYUNIT|||||F
                """;
        Made made = read(canary, canary.replace("|RE|", "|XX|").replace("1010", "1011"));
        assertThat(made.problems).isNotEmpty();
        assertThat(made.refusals()).noneMatch(refusal -> refusal.contains("CANARY"));
        assertThat(made.encounters.get(0).openPoints()).isNotEmpty();
        assertThat(made.encounters.get(0).openPoints())
                .noneMatch(point -> point.toString().contains("CANARY"));
        assertThat(made.fates).noneMatch(fate -> fate.place().text().contains("CANARY"));
    }

    @Test
    void publishedMessagesAreReadAndMakeNoEncounterOutOfOrders() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : published()) {
            Made made = new Made();
            Hl7Import.read(List.of(new FeedFile(String.valueOf(file.getFileName()), file)), Hl7Story.map(), made);
            assertThat(made.encounters).as("%s", file).isEmpty();
            made.fates.forEach(fate -> counts.merge(fate.fate().written(), 1, Integer::sum));
            made.problems.forEach(problem -> counts.merge(problem.code() + " " + problem.found(), 1, Integer::sum));
        }
        assertThat(counts)
                .isEqualTo(Map.of(
                        "NOT_READ DFT^P03", 2,
                        "NOT_READ DFT^P11", 2,
                        "NOT_READ ORM^O01", 2,
                        "meta", 8,
                        "superseded", 1,
                        "visit", 16));
    }

    private static List<Path> published() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("formats"))) {
            at = Objects.requireNonNull(at.getParent(), "not within the project");
        }
        Path corpus = at.resolveSibling("shared").resolve("corpora").resolve("hl7v2");
        assumeTrue(Files.isDirectory(corpus), "the published messages are not beside the project");
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(file -> file.toString().endsWith(".hl7"))
                    .sorted()
                    .toList();
        }
    }
}

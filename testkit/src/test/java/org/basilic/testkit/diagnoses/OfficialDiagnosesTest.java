package org.basilic.testkit.diagnoses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.basilic.formats.cms.DiagnosisListReader;
import org.basilic.formats.cms.DiagnosisRelease;
import org.basilic.testkit.cases.Checkout;
import org.junit.jupiter.api.Test;

/** The codes of the tables are codes of the publisher's list of the fiscal year 2026. */
class OfficialDiagnosesTest {

    /** A day of the fiscal year that begins on 2025-10-01. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void everyDiagnosisInForceIsValidThatDay() throws IOException {
        Set<String> official = official();
        List<String> unknown = new ArrayList<>();
        int compared = 0;
        for (DiagnosisRow row : DiagnosisRow.of("diagnoses.csv", "code")) {
            if (row.inForceOn(DAY)) {
                compared++;
                row.written().stream().filter(code -> !official.contains(code)).forEach(unknown::add);
            }
        }

        assertThat(compared).isGreaterThan(800);
        assertThat(unknown).isEmpty();
    }

    @Test
    void noDiagnosisThatHasEndedIsStillValidThatDay() throws IOException {
        Set<String> official = official();
        List<String> ended = ended();

        assertThat(ended).contains("G35").doesNotContainAnyElementsOf(official);
    }

    @Test
    void everyPatternMeansSomeValidCodeOrOneThatHasEnded() throws IOException {
        Set<String> codes = new HashSet<>(official());
        codes.addAll(ended());
        Set<String> patterns = new TreeSet<>();
        for (String table : List.of("indications.csv", "diagnosis-roles.csv")) {
            DiagnosisRow.of(table, "diagnoses").forEach(row -> patterns.addAll(row.written()));
        }
        List<String> empty = new ArrayList<>();
        for (String pattern : patterns) {
            if (codes.stream().noneMatch(code -> DiagnosisRow.means(pattern, code))) {
                empty.add(pattern);
            }
        }

        assertThat(patterns).hasSizeGreaterThan(300);
        assertThat(empty).isEmpty();
    }

    @Test
    void everyDiagnosisForWhichAPolicyAcceptsHydrationMeansAValidCode() throws IOException {
        Set<String> official = official();
        List<String> unknown = new ArrayList<>();
        int compared = 0;
        for (Path file : policies()) {
            for (String line : Files.readAllLines(file)) {
                List<String> cells = List.of(line.split(",", -1));
                if (cells.get(0).equals("hydration-diagnosis")) {
                    compared++;
                    String pattern = cells.get(1).replace(".", "");
                    if (official.stream().noneMatch(code -> DiagnosisRow.means(pattern, code))) {
                        unknown.add(file.getFileName() + " " + cells.get(1));
                    }
                }
            }
        }

        assertThat(compared).isGreaterThan(90);
        assertThat(unknown).isEmpty();
    }

    private static List<Path> policies() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.cases().resolveSibling("reference/policies"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> ended() throws IOException {
        List<String> ended = new ArrayList<>();
        for (DiagnosisRow row : DiagnosisRow.of("diagnoses.csv", "code")) {
            if (!row.to().isEmpty() && !row.inForceOn(DAY)) {
                ended.addAll(row.written());
            }
        }
        return ended;
    }

    private static Set<String> official() throws IOException {
        Path file = Checkout.cases()
                .resolve("../../shared/reference/icd10cm_fy2026_codes.txt")
                .normalize();
        assumeTrue(Files.exists(file), "the list of diagnosis codes is not beside this checkout");
        Set<String> codes = DiagnosisListReader.read(DiagnosisListReader.find(file), DiagnosisRelease.ofYear(2026))
                .codes();
        assertThat(codes).hasSizeGreaterThan(70_000);
        return codes;
    }
}

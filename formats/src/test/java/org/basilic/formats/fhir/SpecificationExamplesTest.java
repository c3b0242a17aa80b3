package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.basilic.chart.Assembled;
import org.basilic.chart.Assembly;
import org.basilic.chart.ChartRow;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of the specification and those of a payer's claims, which nobody here wrote. */
class SpecificationExamplesTest {

    private static final Path FOLDER = Path.of("../../shared/corpora/fhir-r4");

    @BeforeEach
    void theExamplesAreAtHand() {
        assumeTrue(Files.isDirectory(FOLDER), "../shared/corpora/fhir-r4 is not here");
    }

    @Test
    void everyExampleOfTheSpecificationIsRead() throws IOException {
        Intake intake = read(files("hl7-spec"));

        assertThat(intake.refused()).isEmpty();
        assertThat(types(intake))
                .isEqualTo(Map.of(
                        "MedicationAdministration", 14, "MedicationRequest", 38, "Encounter", 10, "Coverage", 4));
        assertThat(intake.skipped())
                .isEqualTo(Map.of("Claim", 17, "ExplanationOfBenefit", 2, "Account", 2, "ChargeItem", 1));
    }

    @Test
    void claimsOfAPayerArePassedOver() throws IOException {
        Intake intake = read(files("cms-bfd"));

        assertThat(intake.refused()).isEmpty();
        assertThat(intake.resources()).isEmpty();
        assertThat(intake.skipped()).isEqualTo(Map.of("ExplanationOfBenefit", 3));
    }

    /**
     * All are of the year 2015, and most refer to patients, visits and medications that are in none of the files; those that
     * contain their medication, or name it by a code, become administrations.
     */
    @Test
    void administrationsOfTheSpecificationBecomeEncounters() throws IOException {
        FhirRows reader = new FhirRows(Told.MAP);
        for (FeedFile file : files("hl7-spec")) {
            reader.read(file);
        }
        List<ChartRow> rows = new ArrayList<>();
        reader.handOn(new RowTaker() {
            @Override
            public void row(ChartRow row) {
                rows.add(row);
            }

            @Override
            public void refused(Problem problem) {
                throw new AssertionError(problem);
            }
        });
        Assembled assembled = new Assembly(Told.MAP).of(rows);

        Map<String, Integer> fates = new TreeMap<>();
        assembled
                .fates()
                .forEach(fate -> fates.merge(
                        fate.fate().written()
                                + (fate.kind() == null ? "" : " " + fate.kind().written()),
                        1,
                        Integer::sum));
        assertThat(fates).isEqualTo(Map.of("given", 11, "meta", 1, "not-given", 1, "review no-route", 1, "visit", 14));
        assertThat(assembled.encounters()).extracting(Encounter::id).containsExactly("f001");
        assertThat(assembled.encounters().get(0).administrations())
                .extracting(given -> given.id() + " " + given.drug().name() + " "
                        + given.route().written())
                .contains(
                        "medrx0319 Alemtuzumab 10mg/ml (Lemtrada) iv-infusion",
                        "medrx0322-2 Sodium Chloride 0.9% injectable solution iv-infusion",
                        "medrx0302 Azithromycin 250mg capsule (product) oral");
    }

    private static Map<String, Integer> types(Intake intake) {
        Map<String, Integer> types = new TreeMap<>();
        intake.resources().forEach(resource -> types.merge(resource.head().type(), 1, Integer::sum));
        return types;
    }

    private static Intake read(List<FeedFile> files) throws IOException {
        Intake intake = new Intake();
        for (FeedFile file : files) {
            new FhirFile(ReadLimits.standard()).read(file, intake);
        }
        return intake;
    }

    private static List<FeedFile> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .map(path -> new FeedFile(path.getFileName().toString(), path))
                    .toList();
        }
    }
}

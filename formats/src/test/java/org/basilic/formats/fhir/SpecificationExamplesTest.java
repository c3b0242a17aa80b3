package org.basilic.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.feed.FeedFile;
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

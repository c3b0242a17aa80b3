package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.model.Program340B;
import org.basilic.model.Sex;
import org.basilic.reference.Switch;
import org.basilic.testkit.AnEncounter;
import org.basilic.testkit.random.RandomEncounters;
import org.junit.jupiter.api.Test;

class CaseWriterTest {

    private static final int ENCOUNTERS = 2_000;

    private static GoldenCase around(Encounter encounter) {
        return new GoldenCase(
                "cases/time/example.md",
                "A title",
                "Some prose.",
                List.of("T-04"),
                List.of(),
                "drafted from the rules named above",
                Standing.DRAFTED,
                GoldenCase.NOBODY,
                Map.of(Switch.CONCURRENT_OVERLAP, "any"),
                Scope.ALL,
                encounter,
                List.of(
                        new ExpectedLine("96361", List.of("59", "XS"), 2, LocalDate.of(2026, 3, 3), List.of(2, 1)),
                        new ExpectedLine("96413", List.of(), 1, LocalDate.of(2026, 3, 3), List.of()),
                        new ExpectedLine("96375", List.of(), 1, LocalDate.of(2026, 3, 3))),
                List.of("96360"),
                List.of(),
                List.of());
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() throws MalformedCaseException {
        for (long seed = 1; seed <= ENCOUNTERS; seed++) {
            GoldenCase golden = around(RandomEncounters.of(seed));

            String text = CaseWriter.write(golden);

            assertThat(CaseReader.read(golden.place(), text))
                    .as("seed %d%n%s", seed, text)
                    .isEqualTo(golden);
        }
    }

    @Test
    void writesWhatRandomEncountersDoNotHave() throws MalformedCaseException {
        GoldenCase golden = around(AnEncounter.professional()
                .with(edit -> {
                    edit.id = "example";
                    edit.patient = new Patient("17", LocalDate.of(1960, 1, 2), Sex.FEMALE);
                    edit.program340B = new Program340B(true, "DSH");
                })
                .done());

        String text = CaseWriter.write(golden);

        assertThat(text).contains("""
                        ```encounter
                        setting   professional
                        date      2026-03-02
                        patient   id 17; born 1960-01-02; female
                        340b      covered entity; type DSH
                        ```
                        """);
        assertThat(CaseReader.read(golden.place(), text)).isEqualTo(golden);
    }

    @Test
    void everyGoldenCaseSurvivesTheWriter() throws IOException, MalformedCaseException {
        List<Path> files = CaseCheck.files(Checkout.cases());
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            GoldenCase golden = CaseReader.read(file);
            assertThat(CaseReader.read(golden.place(), CaseWriter.write(golden)))
                    .isEqualTo(golden);
        }
    }
}

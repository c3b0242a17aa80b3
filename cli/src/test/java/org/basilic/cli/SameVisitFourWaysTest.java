package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit told as JSON, as a medication record, as HL7 messages and as FHIR resources codes to the same bytes. */
class SameVisitFourWaysTest {

    @ParameterizedTest
    @CsvSource({
        "oncology-day, mar, mar.csv",
        "oncology-day, hl7, messages.hl7",
        "oncology-day, fhir, bundle.json",
        "emergency, mar, mar.csv",
        "emergency, hl7, messages.hl7",
        "emergency, fhir, bundle.json",
        "observation, mar, mar.csv",
        "observation, hl7, messages.hl7",
        "observation, fhir, bundle.json"
    })
    void everyFormCodesToTheSameBytes(String visit, String feed, String file) {
        String told = Told.resource(visit + "/" + file);
        String map = Told.resource("site-" + feed + ".csv");

        Call byHand = Call.of("code", Told.resource(visit + "/visit.json"));
        Call imported = Call.of("import", feed, "--map", map, "--plain", told);
        Call coded = Call.withInput(imported.out(), "code", "-");

        assertThat(imported.err()).doesNotContain("open point").contains(" 1 encounter");
        assertThat(imported.code()).isZero();
        assertThat(coded.out()).isEqualTo(byHand.out());
    }

    @ParameterizedTest
    @CsvSource({
        "mar, mar.csv",
        "hl7, messages.hl7",
        "fhir, bundle.json",
    })
    void importAndCodeInOneStepGiveTheBytesOfThePipe(String feed, String file) throws IOException {
        String map = Told.resource("site-" + feed + ".csv");
        String[] files = {
            Told.resource("emergency/" + file),
            Told.resource("oncology-day/" + file),
            Told.resource("observation/" + file)
        };
        for (String format : new String[] {"json", "ndjson", "csv", "table"}) {
            Call imported = Call.of("import", feed, "--map", map, files[0], files[1], files[2]);
            Call pipe = Call.withInput(imported.out(), "code", "--format", format, "-");
            Call oneStep =
                    Call.of("code", "--from", feed, "--map", map, "--format", format, files[0], files[1], files[2]);

            assertThat(oneStep.out()).as(format).isEqualTo(pipe.out()).isNotEmpty();
            assertThat(oneStep.code()).as(format).isEqualTo(pipe.code());
        }
        Call alone = Call.withInput(Files.readString(Path.of(files[0])), "code", "--from", feed, "--map", map, "-");
        Call piped =
                Call.withInput(Call.of("import", feed, "--map", map, files[0]).out(), "code", "-");
        assertThat(alone.out()).startsWith("{").isEqualTo(piped.out());
    }
}

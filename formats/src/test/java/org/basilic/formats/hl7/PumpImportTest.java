package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Fate;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.RowFate;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.Problem;
import org.basilic.model.TimeEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of pumps in one file with those of the chart. */
class PumpImportTest {

    private static final String CHARTED = """
            MSH|^~\\&|MAR|HOSP|BASILIC|HOSP|20260302091000||RAS^O17^RAS_O17|C1|P|2.5.1
            PID|1||P1^^^^MR||Canary^Invented||19700101|F
            PV1|1|O|INF
            ORC|RE|o1
            RXA|0|1|20260302090000||^cefazolin|1000|mg|||||||||||||CP
            RXR|IV
            """;

    private static final class Imported implements ImportTaker {
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
    }

    private static Imported read(Path folder, String story) throws IOException {
        Path file = folder.resolve("day.hl7");
        Files.writeString(file, CHARTED.replace('\n', '\r') + String.join("\r", PumpStory.messages(story)));
        FeedMap map = FeedMaps.builtIn().named("pump").with(FeedSetting.ZONE, "America/New_York");
        Imported imported = new Imported();
        Hl7Import.read(List.of(new FeedFile("day.hl7", file)), map, imported);
        return imported;
    }

    @Test
    void aBlankEndOfTheChartIsTheStopOfThePump(@TempDir Path folder) throws IOException {
        Imported imported = read(folder, """
                09:00:10 START drug=cefazolin rate=100 order=o1
                09:50:00 COMP drug=cefazolin order=o1
                """);
        assertThat(imported.problems).isEmpty();
        assertThat(imported.encounters).hasSize(1);
        Administration given = imported.encounters.get(0).administrations().get(0);
        assertThat(given.start()).hasToString("2026-03-02T09:00");
        assertThat(given.stop()).hasToString("2026-03-02T09:50");
        assertThat(given.timeEvidence()).isEqualTo(TimeEvidence.PUMP);
        assertThat(given.evidence()).contains(new Evidence("stop", "pump", "M2 OBX[1]", EvidenceGrade.PUMP));
        assertThat(imported.fates)
                .extracting(RowFate::fate)
                .contains(Fate.GIVEN)
                .doesNotContain(Fate.REVIEW);
    }

    @Test
    void whatIsRefusedNamesFileAndMessage(@TempDir Path folder) throws IOException {
        Imported imported = read(folder, "09:00:10 START drug=cefazolin patient=none");
        assertThat(imported.problems).extracting(Problem::path).containsExactly("day.hl7: message 2 PID-3");
    }
}

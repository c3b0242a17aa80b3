package org.basilic.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.mar.MarDryRun.Column;
import org.basilic.formats.mar.MarDryRun.Count;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarDryRunTest {

    private static MarDryRun run(Path folder, String... tables) throws IOException {
        List<FeedFile> files = new ArrayList<>();
        for (int i = 0; i < tables.length; i++) {
            files.add(new FeedFile(i + ".csv", Files.writeString(folder.resolve(i + ".csv"), tables[i])));
        }
        return MarDryRun.of(files, FeedMaps.builtIn().named("generic"));
    }

    @Test
    void itTellsWhatTheMapDoesNotKnowAndHowFullTheColumnsAre(@TempDir Path folder) throws IOException {
        MarDryRun run = run(folder, """
                patient,time,action,drug,dose,dose_unit,rate,rate_unit,route,class,payer,status,note
                P,2026-03-04 08:00,New Bag,a,5,mg,10,mL/hr,IV,Outpatient,Plan B,odd,x
                P,3/4/2026 9:00 AM,Bag Hung,a,5,scoops,,,IV,,Plan B,,
                P,2026-03-04T09:30Z,Bag Hung,a,5 mg,mg,1,drops/min,by tube,Ward,,,x
                Q,soon,Stopped,a,,,,,IV,,,,y
                """);

        assertThat(run.rows()).isEqualTo(4);
        assertThat(run.problems()).isEmpty();
        assertThat(run.unmappedActions()).containsExactly(new Count("Bag Hung", 2));
        assertThat(run.unmappedRoutes()).containsExactly(new Count("by tube", 1));
        assertThat(run.unmappedClasses()).containsExactly(new Count("Ward", 1));
        assertThat(run.unmappedPayers()).containsExactly(new Count("Plan B", 2));
        assertThat(run.unmappedStatuses()).containsExactly(new Count("odd", 1));
        assertThat(run.unknownUnits()).containsExactly(new Count("drops/min", 1), new Count("scoops", 1));
        assertThat(run.columns())
                .contains(
                        new Column(
                                "time",
                                List.of("time"),
                                4,
                                4,
                                1,
                                List.of(
                                        new Count("03/04/2026 08:00, month first", 1),
                                        new Count("2026-03-04T08:00", 1),
                                        new Count("2026-03-04T08:00, with offset", 1))),
                        new Column("dose", List.of("dose"), 3, 2, 1, List.of()),
                        new Column("note", List.of(), 3, 2, 0, List.of()));
        assertThat(run.missing()).contains("visit", "utc_time", "stop").doesNotContain("time", "drug");
    }

    @Test
    void itTellsWhyNothingWouldBeMadeAndCountsAllTheSame(@TempDir Path folder) throws IOException {
        MarDryRun run = run(
                folder,
                "patient,time,action,drug,route\nP,2026-03-04 08:00,New Bag,a,IV\n",
                "patient,action\nP,New Bag\n",
                "patient,time,action,drug,route\nP,2026-03-04 08:00,Hung,a,IV\nP,2026\n");

        assertThat(run.problems().stream().map(Problem::code))
                .containsExactly(ProblemCode.MISSING_COLUMN, ProblemCode.MISSING_COLUMN, ProblemCode.BROKEN_TABLE);
        assertThat(run.rows()).isEqualTo(3);
        assertThat(run.unmappedActions()).containsExactly(new Count("Hung", 1));
    }

    @Test
    void aTableOfStartsOnlyIsToldToo(@TempDir Path folder) throws IOException {
        assertThat(run(folder, "patient,time,action,drug,route\nP,2026-03-04 08:00,New Bag,a,IV\n").problems().stream()
                        .map(Problem::code))
                .containsExactly(ProblemCode.PARTIAL_EXPORT);
    }
}

package org.basilic.testkit.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.chart.Fate;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.chart.RowFate;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.FirstDay;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.mar.MarImport;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.Problem;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.testkit.cases.Checkout;
import org.basilic.testkit.random.LedgerProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The open demonstration data of MIMIC-III: what 50 patients of intensive care were given, 13,224 rows, whose dates were moved
 * into a far future to hide them.
 */
class IntensiveCareTest {

    private static final int ROWS = 13_224;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
    private static final Taken TAKEN = new Taken();

    /** What the import made. */
    private static final class Taken implements ImportTaker {
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

    @BeforeAll
    static void read() throws IOException {
        Path rows = Checkout.beside("corpora/mimic/mimic3-demo-1.4_INPUTEVENTS_MV.csv.gz");
        Path items = Checkout.beside("corpora/mimic/mimic3-demo-1.4_D_ITEMS_inputevents_only.csv");
        assumeTrue(Files.exists(rows) && Files.exists(items), "MIMIC-III is not beside the project");
        MarImport.read(List.of(new FeedFile(rows.getFileName().toString(), rows)), map(items), TAKEN);
    }

    /** Returns the map of these tables with the names of the drugs, which stand in a table of their own. */
    private static FeedMap map(Path items) throws IOException {
        FeedMap map = FeedMaps.builtIn().named("mimic-iii").with(FeedSetting.ZONE, "America/New_York");
        List<MapRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(items)) {
            String[] cells = line.split(",", -1);
            rows.add(new MapRow(MapKind.DRUG, cells[1], "name:" + cells[2], "MIMIC-III D_ITEMS"));
        }
        for (MapKind kind : MapKind.values()) {
            rows.addAll(map.rows(kind).values());
        }
        return new FeedMap(map.id(), rows);
    }

    @Test
    void everyRowHasOneFate() {
        Map<String, Integer> counts = new TreeMap<>();
        for (RowFate fate : TAKEN.fates) {
            counts.merge(
                    fate.fate().written()
                            + (fate.kind() == null ? "" : " " + fate.kind().written()),
                    1,
                    Integer::sum);
        }

        assertThat(TAKEN.problems).isEmpty();
        assertThat(TAKEN.fates).hasSize(ROWS);
        assertThat(TAKEN.fates.stream().map(RowFate::place).distinct()).hasSize(ROWS);
        assertThat(counts)
                .containsExactly(
                        entry("given", 9913),
                        entry("retracted", 2910),
                        entry("review absurd-rate", 3),
                        entry("review no-route", 388),
                        entry("review too-long", 10));
    }

    @Test
    void whatIsLeftForAPersonIsCounted() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Encounter stay : TAKEN.encounters) {
            for (OpenPoint point : stay.openPoints()) {
                counts.merge(point.kind().written(), 1, Integer::sum);
            }
        }

        assertThat(counts)
                .containsExactly(
                        entry("absurd-rate", 3),
                        entry("late-entry", 11),
                        entry("no-route", 388),
                        entry("setting-assumed", 70),
                        entry("too-long", 10));
    }

    @Test
    void noRowThatWasRewrittenIsInAStay() {
        assertThat(TAKEN.fates.stream().filter(fate -> fate.fate() == Fate.RETRACTED && fate.encounter() != null))
                .isEmpty();
    }

    @Test
    void everyStayIsCodedAndItsMinutesBalance() {
        EncounterCheck check = new EncounterCheck(Reference.builtIn());
        Coder coder = Coder.standard();
        int billed = 0;
        Request request = new Request(null, Map.of(), Explain.ALL, false);
        for (Encounter stay : TAKEN.encounters) {
            Encounter moved = FirstDay.to(FIRST_DAY, stay);
            assertThat(check.problems(moved)).as(stay.id()).isEmpty();
            CodedEncounter coded = coder.code(moved, request);
            LedgerProperty.check(moved, coded);
            billed += coded.lines().isEmpty() ? 0 : 1;
        }

        assertThat(TAKEN.encounters).hasSize(70);
        // A few stays have nothing but what was given by mouth, or rows left for a person.
        assertThat(billed).isGreaterThan(60);
    }
}

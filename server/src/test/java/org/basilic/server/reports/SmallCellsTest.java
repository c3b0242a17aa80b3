package org.basilic.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.basilic.server.reports.Report.Figure;
import org.basilic.server.reports.Report.Row;
import org.basilic.server.reports.Report.Sort;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final Figure MISSING = new Figure("missing", Sort.COUNT, true);

    @Test
    void whatIsLargeEnoughGoesOut() {
        assertThat(withheld(row("north", "day", "11"), row("north", "night", "0"), row("south", "day", "40")))
                .isEmpty();
    }

    @Test
    void aSmallCountTakesTheNextSmallestWithItSoThatNoTotalTellsIt() {
        // Of all 7 + 30 + 12 the rest would tell the 7; with the 12 it is 19 that are hidden.
        assertThat(withheld(row("a", "x", "7"), row("b", "y", "30"), row("c", "z", "12")))
                .containsExactly(0, 2);
    }

    @Test
    void smallCountsThatAreFewTogetherTakeMore() {
        // 2 + 3 hidden are 5, a small count of their own; with the 20 they are 25.
        assertThat(withheld(row("a", "x", "2"), row("b", "y", "3"), row("c", "z", "20"), row("d", "w", "21")))
                .containsExactly(0, 1, 2);
    }

    @Test
    void smallCountsThatAreEnoughTogetherTakeNoneWhereNoNameJoinsThem() {
        assertThat(withheld(row("a", "x", "6"), row("b", "y", "9"), row("c", "z", "20")))
                .containsExactly(0, 1);
    }

    @Test
    void theTotalOfEachNameIsKeptFromTellingToo() {
        // 4 and 8 are 12 together; but the totals of north and of the nights would tell each, so the 50 and the 60 stay
        // too.
        assertThat(withheld(
                        row("north", "day", "50"),
                        row("north", "night", "4"),
                        row("south", "day", "60"),
                        row("south", "night", "8")))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatIsLeftBesideAPartIsACountToo() {
        Report report = new Report(
                ReportKind.QUESTIONS,
                List.of("unit"),
                List.of(new Figure("asked", Sort.COUNT, true), new Figure("answered", Sort.COUNT, true, "asked")),
                List.of(
                        new Row(List.of("north"), List.of("30", "27")),
                        new Row(List.of("south"), List.of("50", "20")),
                        new Row(List.of("west"), List.of("60", "60"))));
        assertThat(SmallCells.withheld(report)).as("3 without an answer").containsExactly(0, 1);
    }

    @Test
    void aCountThatIsAllThereIsStaysAlone() {
        assertThat(withheld(row("a", "x", "5"), row("b", "y", "0"))).containsExactly(0);
        assertThat(withheld()).isEmpty();
    }

    @Test
    void noTotalOfRandomReportsTellsASmallCount() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new ArrayList<>();
            for (String unit : List.of("a", "b", "c", "d")) {
                for (String shift : List.of("day", "evening", "night")) {
                    rows.add(row(unit, shift, String.valueOf(random.nextInt(random.nextBoolean() ? 15 : 60))));
                }
            }
            Set<Integer> withheld = withheld(rows.toArray(Row[]::new));
            for (int i = 0; i < rows.size(); i++) {
                int count = count(rows.get(i));
                assertThat(count >= 1 && count <= 10 && !withheld.contains(i))
                        .as("seed %d, row %d shown", seed, i)
                        .isFalse();
            }
            for (int name = 0; name <= 2; name++) {
                for (Row like : rows) {
                    tellsNothing(rows, withheld, name, like, seed);
                }
            }
        }
    }

    /** Adds up what is hidden of the rows with the same name; name 2 stands for all rows. */
    private static void tellsNothing(List<Row> rows, Set<Integer> withheld, int name, Row like, long seed) {
        int hidden = 0;
        int shown = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (name == 2 || rows.get(i).names().get(name).equals(like.names().get(name))) {
                int count = count(rows.get(i));
                hidden += withheld.contains(i) ? count : 0;
                shown += withheld.contains(i) ? 0 : count;
            }
        }
        assertThat(hidden >= 1 && hidden <= 10 && shown > 0)
                .as("seed %d, name %d of %s tells of %d", seed, name, like.names(), hidden)
                .isFalse();
    }

    private static int count(Row row) {
        return Integer.parseInt(row.values().get(0));
    }

    private static Row row(String unit, String shift, String missing) {
        return new Row(List.of(unit, shift), List.of(missing));
    }

    private static Set<Integer> withheld(Row... rows) {
        return SmallCells.withheld(
                new Report(ReportKind.MISSING_TIMES, List.of("unit", "shift"), List.of(MISSING), List.of(rows)));
    }
}

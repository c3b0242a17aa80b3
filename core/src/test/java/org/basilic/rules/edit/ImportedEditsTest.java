package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import java.util.List;
import java.util.Random;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.given.RandomCharts;
import org.basilic.reference.Imported;
import org.basilic.reference.Releases;
import org.basilic.result.EditCheck;
import org.basilic.result.EditVerdict;
import org.basilic.result.Finding;
import org.junit.jupiter.api.Test;

/** The engine asks the publisher's own tables first, on the days that they are for, and so do the answers about its lines. */
class ImportedEditsTest {

    private static Chart infusionAndPush() {
        return facility(bag("a", "cefepime", "09:00+60"), push("b", "ondansetron", "10:00"));
    }

    @Test
    void aPairOfTheReleaseMarksItsSecondCode() {
        Chart chart = infusionAndPush().importing(Imported.of(Releases.pairs("96365/96375/1")));
        Coded coded = chart.coded();

        assertThat(coded.bill()).isEqualTo("96365 96375-59");
        assertThat(coded.result().edits())
                .anyMatch(edit -> edit.check() == EditCheck.PAIR
                        && edit.answer() == EditVerdict.OPENED_BY_MODIFIER
                        && "96365".equals(edit.other())
                        && edit.table().equals("ncci-ptp-hospital")
                        && edit.edition().equals("2026Q1")
                        && edit.coverage().equals("whole"));
    }

    @Test
    void aPairOfTheReleaseThatNothingOpensDropsItsSecondCode() {
        Coded coded = infusionAndPush()
                .importing(Imported.of(Releases.pairs("96365/96375/0")))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.because("96365")).isNotEmpty();
        assertThat(coded.result().notReported())
                .anyMatch(left -> left.because().contains(new PairEdit.Dropped("96365", "96375", Chart.DAY)));
    }

    @Test
    void aDayThatTheReleaseIsNotForHasTheBuiltInPairs() {
        Chart chart = facility(bag("a", "cefepime", "09:00+60"), shot("b", "ceftriaxone"));
        Imported imported = Imported.of(Releases.pairs("96365/96375/0"));

        assertThat(chart.importing(imported).bill()).isEqualTo("96365 96372");
        assertThat(chart.on("2026-04-01").importing(imported).bill()).isEqualTo("96365 96372-59");
    }

    @Test
    void aLimitOfTheReleaseStandsInPlaceOfTheBuiltInOne() {
        Given left = bag("a", "vancomycin", "09:00+60").at("left");
        Given right = bag("b", "cefepime", "09:00+60").at("right");
        Chart chart = office(left, right).line("left").separateLine("right");

        assertThat(warnings(chart.importing(Imported.of(Releases.limits("96365/2/3")))))
                .isEmpty();
        assertThat(warnings(chart.importing(Imported.of(Releases.limits("96365/1/3")))))
                .hasSize(1);
        // The second line carries a modifier, so that each is judged by itself.
        assertThat(warnings(chart.importing(Imported.of(Releases.limits("96365/1/1")))))
                .isEmpty();
        assertThat(warnings(chart.importing(Imported.of(Releases.limits("96360/1/1")))))
                .hasSize(1);
    }

    @Test
    void anImportedListTakesNoParentAway() {
        Given first = chemo("a", "paclitaxel", "09:00+60");
        Given second = chemo("b", "carboplatin", "10:00+120");
        Chart chart = facility(first, second).importing(Imported.of(List.of(Releases.addOns("96417/1/38100"))));

        assertThat(chart.bill()).isEqualTo("96413 96415 96417");
        assertThat(chart.coded().result().findings())
                .noneMatch(found -> found.because() instanceof AddOnParents.NoParent);
    }

    @Test
    void theBuiltInTablesImportedAsReleasesChangeNothing() {
        Random random = new Random(5);
        Imported releases = Releases.likeBuiltIn();
        for (int i = 0; i < 500; i++) {
            Chart chart = RandomCharts.next(random);
            Coded builtIn = chart.coded();
            Coded imported = chart.importing(releases).coded();

            assertThat(imported.billByDay()).isEqualTo(builtIn.billByDay());
            assertThat(imported.result().findings()).isEqualTo(builtIn.result().findings());
            assertThat(imported.result().notReported())
                    .isEqualTo(builtIn.result().notReported());
        }
    }

    private static List<Finding> warnings(Chart chart) {
        return chart.coded().result().findings().stream()
                .filter(found -> found.because() instanceof UnitLimits.BeyondLimit)
                .toList();
    }
}

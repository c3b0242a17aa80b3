package org.basilic.testkit.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.basilic.chart.Assembly;
import org.basilic.chart.ChartRow;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.model.Encounter;
import org.basilic.testkit.random.RandomFeedVisits;
import org.junit.jupiter.api.Test;

/** A visit that is taken apart into rows and put together again is the visit that it was. */
class AssembledVisitsTest {

    @Test
    void theRowsOfAVisitAreAssembledToTheVisit() {
        Assembly assembly = new Assembly(map());
        for (long seed = Results.first(); seed < Results.first() + Results.count(300); seed++) {
            for (Encounter visit : List.of(RandomFeedVisits.of(seed), RandomFeedVisits.withPauses(seed))) {
                List<ChartRow> rows = new ArrayList<>(RowsOfVisits.of(visit));
                Collections.shuffle(rows, new Random(seed));

                List<Encounter> assembled = assembly.of(rows).encounters();

                assertThat(assembled).as("seed %d", seed).hasSize(1);
                assertThat(Results.json(assembled.get(0))).as("seed %d", seed).isEqualTo(Results.json(visit));
                assertThat(Results.coded(assembled.get(0))).as("seed %d", seed).isEqualTo(Results.coded(visit));
            }
        }
    }

    private static FeedMap map() {
        List<MapRow> rows = new ArrayList<>();
        for (String setting : List.of(
                "zone=America/Chicago",
                "passing-seconds=60",
                "most-rate-ml-per-hour=2000",
                "most-hours=72",
                "late-hours=24",
                "pump-minutes=5",
                "pump-percent=10",
                "pump-silent-hours=6",
                "pump-alone=ask",
                "rate-before-start=ask",
                "default-setting=facility")) {
            String[] parts = setting.split("=", -1);
            rows.add(new MapRow(MapKind.SETTING, parts[0], parts[1], "test"));
        }
        return new FeedMap("test", rows);
    }
}

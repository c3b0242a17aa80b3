package org.basilic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;

import java.util.List;
import java.util.Random;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.result.Alternative;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;

class AutumnNightTest {

    private static final String NIGHT = "2026-11-01";

    @Test
    void moreSuchTimesThanAreTriedAreAskedAfterInAnyCase() {
        Chart few = facility().on(NIGHT).zone("America/Chicago");
        Chart many = facility().on(NIGHT).zone("America/Chicago");
        for (int i = 0; i < AutumnNight.MOST; i++) {
            few.also(push("few" + i, "drug " + i, "01:" + (10 + i)));
            many.also(push("many" + i, "drug " + i, "01:" + (10 + i)));
        }
        many.also(push("last", "drug z", "01:59"));

        assertThat(few.coded().questions("T-11")).isEmpty();
        assertThat(few.coded().foundBy()).contains("T-11");
        assertThat(many.coded().questions("T-11")).hasSize(AutumnNight.MOST + 1);
        assertThat(many.coded().result().status()).isEqualTo(Status.BLOCKED);
    }

    @Test
    void aRecordWithMoreSuchTimesThanANumberHasBitsIsStillCoded() {
        Chart chart = facility().on(NIGHT).zone("America/Chicago");
        for (int i = 0; i < 80; i++) {
            chart.also(push("p" + i, "drug " + i, "01:30"));
        }

        assertThat(chart.coded().result().status()).isEqualTo(Status.BLOCKED);
        assertThat(chart.coded().result().lines()).isNotEmpty();
    }

    @Test
    void otherValuesOfASwitchAreTriedUnderTheReadingThatStands() {
        // 00:30 to 01:45 stands as 75 minutes; read as 135 an alternative would hold an extra
        // hour.
        List<Alternative> alternatives = facility(bag("a", "vancomycin", "00:30..01:45"), bag("b", "cefepime", "05:00"))
                .on(NIGHT)
                .zone("America/New_York")
                .withAlternatives()
                .coded()
                .result()
                .alternatives();

        assertThat(alternatives)
                .isNotEmpty()
                .allSatisfy(other ->
                        assertThat(other.lines()).noneMatch(line -> line.code().equals("96366")));
    }

    @Test
    void aRecordWithSuchTimesSaysSoAndIsBlockedWhereItAsks() {
        Random random = new Random(411);
        for (int i = 0; i < 300; i++) {
            Given[] given = {
                bag("a", "vancomycin", time(random, 0) + ".." + time(random, 2)),
                bag("b", "cefepime", time(random, 1) + ".." + time(random, 3))
            };
            Coded night = facility(given).on(NIGHT).zone("America/Denver").coded();
            boolean shown = night.foundBy().contains("T-11");
            boolean ambiguous = night.result().minutes().stream()
                    .anyMatch(
                            stretch -> stretch.from() != null && stretch.from().getHour() == 1);

            assertThat(shown || !ambiguous || night.bill().isEmpty())
                    .as("seed 411, visit %d", i)
                    .isTrue();
            assertThat(night.questions("T-11").isEmpty())
                    .as("seed 411, visit %d", i)
                    .isEqualTo(night.result().status() != Status.BLOCKED);
        }
    }

    private static String time(Random random, int hour) {
        return "0" + hour + ":" + (10 + random.nextInt(50));
    }
}

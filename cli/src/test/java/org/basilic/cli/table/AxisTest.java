package org.basilic.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.basilic.testkit.An;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 12, 9, 0);

    @ParameterizedTest(name = "{0} minutes on 60 columns: {1} a column")
    @CsvSource({"0,1", "59,1", "60,2", "119,2", "120,3", "480,10", "1440,30", "4320,120"})
    void takesTheFinestScaleOnWhichAllFits(int minutes, int step) {
        Axis axis = Axis.over(List.of(row(NINE, NINE.plusMinutes(minutes))), 60);

        assertThat(axis.step()).isEqualTo(step);
        assertThat(axis.columns()).isLessThanOrEqualTo(60);
        assertThat(axis.column(NINE.plusMinutes(minutes))).isEqualTo(axis.columns() - 1);
    }

    @Test
    void marksFullHoursAndTheDateAtMidnight() {
        LocalDateTime late = LocalDateTime.of(2026, 3, 12, 22, 50);

        Axis axis = Axis.over(List.of(row(late, late.plusMinutes(140))), 30);

        assertThat(axis.step()).isEqualTo(5);
        assertThat(axis.labels(60).stripTrailing()).isEqualTo("  23:00       03-13       01:00");
        assertThat(axis.marks()).isEqualTo("  |           |           |  ");
    }

    @Test
    void hasNothingToMeasureWithoutClockTimes() {
        assertThat(Axis.over(List.of(), 60).columns()).isZero();
    }

    private static Row row(LocalDateTime from, LocalDateTime to) {
        return new Row(An.infusion("a1").done(), List.of(new Bar(from, to, Stroke.BILLED, null)), Set.of());
    }
}

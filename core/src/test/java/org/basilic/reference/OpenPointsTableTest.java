package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.basilic.model.OpenPointKind;
import org.junit.jupiter.api.Test;

class OpenPointsTableTest {

    private static final String ROW = "no-zone,notes,2023-01-01,,basilic-settled";

    @Test
    void everyKindHasOneRowOnEveryDayThatTheEditionCovers() {
        Tables tables = Tables.read(new EditedTables());

        for (long start : tables.eraStarts()) {
            LocalDate day = LocalDate.ofEpochDay(start);
            List<OpenPointKind> told = tables.openPoints().stream()
                    .filter(row -> row.inForce().covers(day))
                    .map(row -> row.fact().kind())
                    .toList();
            assertThat(told)
                    .as("on %s", day)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(Arrays.asList(OpenPointKind.values()));
        }
    }

    @Test
    void theEffectIsThatOfTheDay() {
        Reference reference = Reference.read(
                new EditedTables()
                        .replacing(
                                Tables.OPEN_POINTS,
                                ROW,
                                "no-zone,notes,2023-01-01,2026-01-01,basilic-settled\nno-zone,warns,2026-01-01,,basilic-settled"));

        assertThat(reference.on(LocalDate.of(2025, 12, 31)).effectOf(OpenPointKind.NO_ZONE))
                .isEqualTo(PointEffect.NOTES);
        assertThat(reference.on(LocalDate.of(2026, 1, 1)).effectOf(OpenPointKind.NO_ZONE))
                .isEqualTo(PointEffect.WARNS);
    }

    @Test
    void aKindWithoutARowIsAnError() {
        Reference reference = Reference.read(new EditedTables().replacing(Tables.OPEN_POINTS, ROW + "\n", ""));
        DayTables day = reference.on(LocalDate.of(2026, 3, 2));

        assertThatThrownBy(() -> day.effectOf(OpenPointKind.NO_ZONE))
                .isInstanceOf(NotInForceException.class)
                .hasMessageContaining("open-points.csv")
                .hasMessageContaining("no-zone");
    }

    @Test
    void anEffectThatDoesNotExistIsRefusedWithItsLine() {
        EditedTables edited =
                new EditedTables().replacing(Tables.OPEN_POINTS, ROW, "no-zone,shouts,2023-01-01,,basilic-settled");

        assertThatThrownBy(() -> Tables.read(edited))
                .isInstanceOf(MalformedTableException.class)
                .hasMessageContaining("unknown effect 'shouts'");
    }
}

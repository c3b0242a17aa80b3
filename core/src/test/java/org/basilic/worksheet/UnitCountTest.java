package org.basilic.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitCountTest {

    private static final DayTables TABLES = Reference.builtIn().on(LocalDate.of(2026, 3, 2));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0   | 0 | 0 | 0
                    15  | 0 | 0 | 0
                    16  | 0 | 0 | 1
                    30  | 0 | 0 | 1
                    31  | 0 | 1 | 1
                    90  | 0 | 1 | 1
                    91  | 1 | 2 | 2
                    150 | 1 | 2 | 2
                    151 | 2 | 3 | 3
                    480 | 7 | 8 | 8
                    """)
    void minutesEarnUnits(int minutes, int afterFirstHour, int alone, int fromSixteen) {
        assertThat(UnitCount.AFTER_FIRST_HOUR.units(minutes, TABLES)).isEqualTo(afterFirstHour);
        assertThat(UnitCount.ALONE.units(minutes, TABLES)).isEqualTo(alone);
        assertThat(UnitCount.ALONE_FROM_SIXTEEN.units(minutes, TABLES)).isEqualTo(fromSixteen);
        assertThat(UnitCount.UNTIMED.units(minutes, TABLES)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitCount.class,
            names = {"AFTER_FIRST_HOUR", "ALONE", "ALONE_FROM_SIXTEEN"})
    void theMinutesForAUnitAreTheFewestThatEarnIt(UnitCount count) {
        for (int units = 1; units < 30; units++) {
            int minutes = count.minutesFor(units, TABLES);

            assertThat(count.units(minutes, TABLES)).isEqualTo(units);
            assertThat(count.units(minutes - 1, TABLES)).isEqualTo(units - 1);
        }
    }
}

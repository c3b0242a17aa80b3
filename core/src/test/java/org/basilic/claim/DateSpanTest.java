package org.basilic.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateSpanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        LocalDate before = MONDAY.minusDays(1);

        assertThatThrownBy(() -> new DateSpan(MONDAY, before)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneDayIsASpan() {
        assertThat(DateSpan.of(MONDAY).oneDay()).isTrue();
        assertThat(new DateSpan(MONDAY, MONDAY.plusDays(1)).oneDay()).isFalse();
    }

    @Test
    void aSpanHoldsItsFirstAndLastDayAndNoDayBeside() {
        DateSpan week = new DateSpan(MONDAY, MONDAY.plusDays(6));

        assertThat(week.holds(week)).isTrue();
        assertThat(week.holds(DateSpan.of(MONDAY))).isTrue();
        assertThat(week.holds(DateSpan.of(MONDAY.plusDays(6)))).isTrue();
        assertThat(week.holds(DateSpan.of(MONDAY.minusDays(1)))).isFalse();
        assertThat(week.holds(new DateSpan(MONDAY.plusDays(3), MONDAY.plusDays(7))))
                .isFalse();
    }
}

package org.basilic.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.basilic.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = new Words();

    @ParameterizedTest
    @CsvSource({"0, 0 min", "31, 31 min", "60, 1 h 0 min (60)", "91, 1 h 31 min (91)", "1500, 25 h 0 min (1500)"})
    void minutesAreHoursAndAllMinutes(int minutes, String written) {
        assertThat(words.minutes(minutes)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123450 | $1,234.50",
                "-1200 | -$12.00 credit",
                "0 | $0.00",
                "5 | $0.05",
                "-100000 | -$1,000.00 credit"
            })
    void moneyHasTwoPlacesAndACreditSaysSo(long cents, String written) {
        assertThat(words.cents(cents)).isEqualTo(written);
        assertThat(words.money(BigDecimal.valueOf(cents, 2))).isEqualTo(written);
    }

    @Test
    void moneyWithPartsOfACentIsRefused() {
        assertThatThrownBy(() -> words.money(new BigDecimal("1.005"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.0 | mg | 5 mg",
                ".5 | mg | 0.5 mg",
                "1000 | IU | 1,000 units",
                "5000.250 | U | 5,000.25 units",
                "2.5 | ug/min | 2.5 mcg/min",
                "2.5 | \u00b5g | 2.5 mcg",
                "10 | cc | 10 mL",
                "125 | mL/h | 125 mL/h",
                "1E+3 | mg | 1,000 mg"
            })
    void dosesCannotBeMisread(BigDecimal amount, String unit, String written) {
        assertThat(words.dose(amount, unit)).isEqualTo(written);
        assertThat(words.dose(new Quantity(amount, unit))).isEqualTo(written);
    }

    @Test
    void timesAreOfTheClockOf24Hours() {
        assertThat(words.at(OffsetDateTime.parse("2026-03-02T20:05:59-05:00"))).isEqualTo("03/02/2026 20:05");
        assertThat(words.at(Instant.parse("2026-11-01T06:30:00Z"), ZoneId.of("America/New_York")))
                .isEqualTo("11/01/2026 01:30");
        assertThat(words.clock(OffsetDateTime.parse("2026-03-02T00:00-05:00"))).isEqualTo("00:00");
        assertThat(words.day(LocalDate.of(2026, 3, 2))).isEqualTo("03/02/2026");
    }

    @Test
    void nothingIsWrittenAsNothing() {
        assertThat(words.minutes(null) + words.cents(null) + words.money(null) + words.number(null))
                .isEmpty();
    }
}

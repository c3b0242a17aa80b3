package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.basilic.chart.ChartTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7TimeTest {

    @ParameterizedTest
    @CsvSource({
        "202603020905,2026-03-02T09:05",
        "20260302090530,2026-03-02T09:05:30",
        "20260302090530.1234,2026-03-02T09:05:30",
        "202603022400,2026-03-03T00:00",
        "20261231240000,2027-01-01T00:00",
        "202603020000,2026-03-02T00:00",
        "' 202603020905 ',2026-03-02T09:05"
    })
    void aTimeToTheMinuteIsATime(String text, String local) {
        assertThat(Hl7Time.of(text)).isEqualTo(ChartTime.of(LocalDateTime.parse(local)));
    }

    @Test
    void theOffsetIsKept() {
        assertThat(Hl7Time.of("202603020905-0500"))
                .isEqualTo(new ChartTime(LocalDateTime.parse("2026-03-02T09:05"), ZoneOffset.ofHours(-5)));
        assertThat(Hl7Time.of("20260302090500+0530"))
                .isEqualTo(new ChartTime(LocalDateTime.parse("2026-03-02T09:05"), ZoneOffset.ofHoursMinutes(5, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "202603",
                "20260302",
                "2026030209",
                "20260302-0500",
                "202602300905",
                "202603022401",
                "202603022500",
                "202603020960",
                "2026030209051",
                "202603020905-9900",
                "202603020905-05",
                "2026-03-02T09:05",
                "0905",
                "+20260302090",
                "20260302090500000000000000000000000000000000000000000000000000"
            })
    void whatIsNotToldToTheMinuteOrDoesNotExistIsNoTime(String text) {
        assertThat(Hl7Time.of(text)).isNull();
    }

    @Test
    void aDayIsTakenFromAnyTimeThatTellsIt() {
        assertThat(Hl7Time.day("19700101")).isEqualTo(LocalDate.of(1970, 1, 1));
        assertThat(Hl7Time.day("197001010930")).isEqualTo(LocalDate.of(1970, 1, 1));
        assertThat(Hl7Time.day("197001")).isNull();
        assertThat(Hl7Time.day("19700231")).isNull();
    }

    @Test
    void aMomentIsThatOfTheOffsetElseOfTheZone() {
        ZoneId zone = ZoneId.of("America/New_York");
        assertThat(Hl7Time.moment("202603020905", zone)).isEqualTo(Instant.parse("2026-03-02T14:05:00Z"));
        assertThat(Hl7Time.moment("202603020905+0000", zone)).isEqualTo(Instant.parse("2026-03-02T09:05:00Z"));
        assertThat(Hl7Time.moment("202603020905", null)).isEqualTo(Instant.parse("2026-03-02T09:05:00Z"));
        assertThat(Hl7Time.moment("20260302", zone)).isNull();
    }
}

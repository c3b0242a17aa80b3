package org.basilic.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "14:31, 2026-03-12T14:31",
        "1431, 2026-03-12T14:31",
        "7:05, 2026-03-12T07:05",
        "0705, 2026-03-12T07:05",
        "7:05 PM, 2026-03-12T19:05",
        "12:10 am, 2026-03-12T00:10",
        "12:10PM, 2026-03-12T12:10",
        "24:00, 2026-03-13T00:00",
        "2400, 2026-03-13T00:00",
        "00:00, 2026-03-12T00:00",
        "03/11/2026 23:50, 2026-03-11T23:50",
        "2026-03-11T23:50, 2026-03-11T23:50",
        "2026-03-11 23:50:30, 2026-03-11T23:50",
    })
    void aTimeIsReadAsPeopleTypeIt(String typed, LocalDateTime time) {
        assertThat(TypedTime.read(typed, DAY)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "noon", "25:00", "12:60", "24:01", "13:00 PM", "0:10 PM", "02/30/2026 10:00", "9", "12:3"})
    void whatIsNoTimeIsNotRead(String typed) {
        assertThat(TypedTime.read(typed, DAY)).isNull();
    }
}

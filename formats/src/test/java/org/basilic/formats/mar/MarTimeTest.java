package org.basilic.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedMaps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarTimeTest {

    private static final FeedMap MAP = FeedMaps.builtIn().named("generic");

    private static @Nullable String read(String text, DayOrder order) {
        MarTime time = MarTime.of(text, order);
        return time == null ? null : time.local() + (time.offset() == null ? "" : " " + time.offset());
    }

    private static DayOrder seen(FeedMap map, String... column) {
        DayOrder order = DayOrder.of(map);
        List.of(column).forEach(order::see);
        return order;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-04T08:05               | 2026-03-04T08:05
            2026-03-04 08:05:09            | 2026-03-04T08:05:09
            2026-03-04 08:05:09.123        | 2026-03-04T08:05:09
            2026-03-04T08:05:09Z           | 2026-03-04T08:05:09 Z
            2026-03-04 08:05 UTC           | 2026-03-04T08:05 Z
            2026-03-04T08:05-05:00         | 2026-03-04T08:05 -05:00
            2026-03-04 08:05:00 +0530      | 2026-03-04T08:05 +05:30
            2026-03-04 08:05:00+00         | 2026-03-04T08:05 Z
            2026-3-4 8:05                  | 2026-03-04T08:05
            2026/03/04 08:05               | 2026-03-04T08:05
            03/04/2026 08:05               | 2026-03-04T08:05
            03/04/2026 08:05:09            | 2026-03-04T08:05:09
            3/4/2026 8:05 AM               | 2026-03-04T08:05
            3/4/2026 8:05pm                | 2026-03-04T20:05
            3/4/2026 12:05 AM              | 2026-03-04T00:05
            3/4/2026 12:05 PM              | 2026-03-04T12:05
            3/4/2026 0705                  | 2026-03-04T07:05
            3/4/2026 7:05                  | 2026-03-04T07:05
            13/04/2026 08:05               | 2026-04-13T08:05
            04-MAR-2026 08:05:09           | 2026-03-04T08:05:09
            4-Mar-2026 08:05               | 2026-03-04T08:05
            202603040805                   | 2026-03-04T08:05
            20260304080509                 | 2026-03-04T08:05:09
            20260304080509-0500            | 2026-03-04T08:05:09 -05:00
            20260304 0805                  | 2026-03-04T08:05
            2026-03-04 24:00               | 2026-03-05T00:00
            2026-03-04 2400                | 2026-03-05T00:00
            2026-12-31 24:00:00            | 2027-01-01T00:00
            2026-03-04 00:00               | 2026-03-04T00:00
            2026-03-04  08:05              | 2026-03-04T08:05
            """)
    void everyStyleIsRead(String text, String expected) {
        assertThat(read(text, DayOrder.of(MAP))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026-03-04",
                "03/04/2026",
                "20260304",
                "08:05",
                "03/04/26 08:05",
                "04-MAR-26 08:05",
                "04-XXX-2026 08:05",
                "04-ARA-2026 08:05",
                "2026-02-30 08:05",
                "13/13/2026 08:05",
                "0/4/2026 08:05",
                "2026-03-04 24:01",
                "2026-03-04 25:00",
                "2026-03-04 08:60",
                "2026-03-04 08:05:61",
                "2026-03-04 8",
                "2026-03-04 080",
                "2026-03-04 08:5",
                "2026-03-04 13:05 PM",
                "2026-03-04 0:05 AM",
                "2026-03-04 08:05 XM",
                "2026-03-04 08:05 EST",
                "2026-03-04 08:05+19:00",
                "2026-03-04 08:05+1",
                "2026-03-04 08:05 and later",
                "2026-03-04 08:05.",
                "2026-03/04 08:05",
                "2026-03-041 08:05",
                "20260304080",
                "２０２６-03-04 08:05",
                "2026-03-04T08:05:00.123456789012345678901234567890123456789012345678901234567890Z"
            })
    void whatCannotBeToldIsNoTime(String text) {
        assertThat(MarTime.of(text, DayOrder.of(MAP))).isNull();
    }

    @Test
    void whereNothingTellsTheMonthStandsFirst() {
        assertThat(read("03/04/2026 08:00", seen(MAP, "05/06/2026 08:00"))).isEqualTo("2026-03-04T08:00");
    }

    @Test
    void oneDateThatCanBeReadInOneWayOnlyTellsTheWholeColumn() {
        assertThat(read("03/04/2026 08:00", seen(MAP, "03/04/2026 08:00", "13/04/2026 08:00")))
                .isEqualTo("2026-04-03T08:00");
        assertThat(read("03/04/2026 08:00", seen(MAP, "04/13/2026 08:00"))).isEqualTo("2026-03-04T08:00");
    }

    @Test
    void aColumnWithDatesOfBothKindsTellsNothingOfTheOthers() {
        DayOrder both = seen(MAP, "13/04/2026 08:00", "04/13/2026 08:00");

        assertThat(read("03/04/2026 08:00", both)).isNull();
        assertThat(read("04/04/2026 08:00", both)).isEqualTo("2026-04-04T08:00");
        assertThat(read("13/04/2026 08:00", both)).isEqualTo("2026-04-13T08:00");
        assertThat(read("2026-04-13 08:00", both)).isEqualTo("2026-04-13T08:00");
    }

    @Test
    void theMapSaysWhichStandsFirstWhateverTheColumn() {
        FeedMap dayFirst = MAP.with(FeedSetting.DATE_ORDER, "day-first");
        FeedMap monthFirst = MAP.with(FeedSetting.DATE_ORDER, "month-first");

        assertThat(read("03/04/2026 08:00", seen(dayFirst, "04/13/2026 08:00"))).isEqualTo("2026-04-03T08:00");
        assertThat(read("03/04/2026 08:00", seen(monthFirst, "13/04/2026 08:00")))
                .isEqualTo("2026-03-04T08:00");
    }

    @Test
    void aDateNeedsNoClockTime() {
        DayOrder order = DayOrder.of(MAP);

        assertThat(MarTime.date("1961-03-04", order)).hasToString("1961-03-04");
        assertThat(MarTime.date("3/4/1961 0:00", order)).hasToString("1961-03-04");
        assertThat(MarTime.date("19610304", order)).hasToString("1961-03-04");
        assertThat(MarTime.date("04-MAR-1961 00:00:00", order)).hasToString("1961-03-04");
        assertThat(MarTime.date("1961-03-04 x", order)).isNull();
    }
}

package org.basilic.server.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayScaleTest {

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static DayScale scale(String from, String last, String zone) {
        return new DayScale(at(from), at(last), ZoneId.of(zone));
    }

    @Test
    void anHourThatComesTwiceHasTwoReadings() {
        DayScale night = scale("2026-11-01T00:00", "2026-11-01T06:00", "America/New_York");
        assertThat(night.readings(at("2026-11-01T00:59"))).containsExactly(59L);
        assertThat(night.readings(at("2026-11-01T01:30"))).containsExactly(90L, 150L);
        assertThat(night.readings(at("2026-11-01T02:00"))).containsExactly(180L);
        assertThat(night.minute(at("2026-11-01T01:10"), 100)).isEqualTo(130);
        assertThat(night.clock(119)).isEqualTo(at("2026-11-01T01:59"));
        assertThat(night.clock(120)).isEqualTo(at("2026-11-01T01:00"));
        assertThat(night.again(120)).isTrue();
        assertThat(night.again(180)).isFalse();
    }

    @Test
    void anHourThatIsLeftOutTakesNoTime() {
        DayScale night = scale("2026-03-08T01:00", "2026-03-08T06:00", "America/Chicago");
        assertThat(night.minute(at("2026-03-08T01:30"), 0)).isEqualTo(30);
        assertThat(night.minute(at("2026-03-08T03:30"), 0)).isEqualTo(90);
        assertThat(night.minute(at("2026-03-08T02:30"), 0)).isEqualTo(60);
        assertThat(night.clock(60)).isEqualTo(at("2026-03-08T03:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Phoenix",
                "America/Los_Angeles",
                "Pacific/Honolulu",
                "America/Puerto_Rico",
                "America/Anchorage"
            })
    void whatTheClockShowsIsFoundAgain(String zone) {
        for (String from : new String[] {"2026-10-31T20:00", "2026-03-07T20:00", "2026-07-01T20:00"}) {
            DayScale scale = new DayScale(at(from), at(from).plusHours(12), ZoneId.of(zone));
            for (long minute = 0; minute < 700; minute++) {
                assertThat(scale.readings(scale.clock(minute)))
                        .as("%s %s %d", zone, from, minute)
                        .contains(minute);
            }
        }
    }

    @Test
    void withoutAZoneTheClockIsNeverSet() {
        DayScale night = new DayScale(at("2026-11-01T00:00"), at("2026-11-01T06:00"), null);
        assertThat(night.readings(at("2026-11-01T01:30"))).containsExactly(90L);
        assertThat(night.setAt()).isNull();
    }
}

package org.basilic.given;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Clock times written short: {@code 09:00..10:30}, {@code 09:00+91} for a run of so many minutes, {@code 09:00} for a start
 * alone, {@code ..10:30} for a stop alone, and nothing for no time at all. {@code +1/00:30} is on the next day; seconds may
 * follow the minutes.
 */
record Times(@Nullable LocalDateTime start, @Nullable LocalDateTime stop) {

    static Times of(String written, LocalDate day) {
        int to = written.indexOf("..");
        if (to >= 0) {
            return new Times(time(written.substring(0, to), day), time(written.substring(to + 2), day));
        }
        int plus = written.lastIndexOf('+');
        if (plus > 0 && written.indexOf('/', plus) < 0) {
            LocalDateTime start = day(written.substring(0, plus), day);
            return new Times(start, start.plusMinutes(Integer.parseInt(written.substring(plus + 1))));
        }
        return new Times(time(written, day), null);
    }

    static @Nullable LocalDateTime time(String written, LocalDate day) {
        return written.isEmpty() ? null : day(written, day);
    }

    static LocalDateTime day(String written, LocalDate day) {
        int slash = written.indexOf('/');
        return slash < 0
                ? day.atTime(LocalTime.parse(written))
                : day.plusDays(Integer.parseInt(written.substring(1, slash)))
                        .atTime(LocalTime.parse(written.substring(slash + 1)));
    }
}

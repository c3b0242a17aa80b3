package org.basilic.testkit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Times written for people: {@code 09:30} is on the day, {@code +1 00:10} on the day after it, and
 * {@code 2026-03-03T00:10} is complete. Seconds may follow.
 *
 * @param day the day that times without a date are on
 */
public record ClockText(LocalDate day) {

    /**
     * Returns the time that a text names.
     *
     * @throws DateTimeException if the text names none
     */
    public LocalDateTime time(String text) {
        if (text.indexOf('T') >= 0) {
            return LocalDateTime.parse(text);
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            return day.atTime(LocalTime.parse(text));
        }
        String shift = text.substring(0, space);
        LocalTime time = LocalTime.parse(text.substring(space + 1).strip());
        if (!shift.matches("[+-][0-9]{1,3}")) {
            throw new DateTimeException("'" + shift + "' is not a number of days");
        }
        return day.plusDays(Integer.parseInt(shift)).atTime(time);
    }

    /** Returns the shortest text that {@link #time} reads as this time. */
    public String text(LocalDateTime time) {
        long shift = ChronoUnit.DAYS.between(day, time.toLocalDate());
        if (shift == 0) {
            return time.toLocalTime().toString();
        }
        return Math.abs(shift) > 30 ? time.toString() : "%+d %s".formatted(shift, time.toLocalTime());
    }
}

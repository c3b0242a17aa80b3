package org.basilic.server.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as people type it: {@code 14:31}, {@code 1431}, {@code 7:05 PM}, {@code 24:00}, with or without a date before
 * it ({@code 03/12/2026} or {@code 2026-03-12}).
 */
public final class TypedTime {

    private static final Pattern TYPED = Pattern.compile(
            "(?:(?:(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))[ T]+)?(\\d{1,2}):?(\\d{2})(?::\\d{2})? ?([AP]M)?",
            Pattern.CASE_INSENSITIVE);

    private TypedTime() {}

    /**
     * Returns the time that was typed.
     *
     * @param day the one that is meant where none was typed
     * @return null where it is no time
     */
    public static @Nullable LocalDateTime read(String typed, LocalDate day) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            return time(parts, day(parts, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate day(Matcher parts, LocalDate day) {
        if (parts.group(3) != null) {
            return LocalDate.of(number(parts, 3), number(parts, 1), number(parts, 2));
        }
        return parts.group(4) == null ? day : LocalDate.of(number(parts, 4), number(parts, 5), number(parts, 6));
    }

    private static @Nullable LocalDateTime time(Matcher parts, LocalDate day) {
        int hour = number(parts, 7);
        int minute = number(parts, 8);
        String half = parts.group(9);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (half.toUpperCase(Locale.ROOT).equals("PM") ? 12 : 0);
        }
        return hour == 24 && minute == 0 ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.of(hour, minute));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}

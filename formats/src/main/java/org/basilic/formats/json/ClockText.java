package org.basilic.formats.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Dates and local times as the schema writes them, read from text characters. After a read that returned null,
 * {@link #wanted()} says what would have been right.
 */
final class ClockText {

    static final String DATE_FORM = "a date such as 2026-03-02";
    static final String TIME_FORM = "a local time such as 2026-03-02T09:05, without a zone";
    private static final String NO_SUCH_DAY = "a day of the calendar";
    private static final String NO_SUCH_TIME = "a time from 00:00 to 23:59";
    private static final String MIDNIGHT = "a time from 00:00 to 23:59; midnight is 00:00 of the next day";

    private @Nullable LocalDate lastDate;
    private String wanted = "";

    /** Returns the date that these characters are, or null. */
    @Nullable
    LocalDate date(char[] text, int from, int length) {
        if (length != 10) {
            wanted = DATE_FORM;
            return null;
        }
        return day(text, from, DATE_FORM);
    }

    /** Returns the local time that these characters are, or null. */
    @Nullable
    LocalDateTime time(char[] text, int from, int length) {
        boolean seconds = length == 19;
        if (!(length == 16 || seconds) || text[from + 10] != 'T' || text[from + 13] != ':') {
            wanted = TIME_FORM;
            return null;
        }
        int hour = two(text, from + 11);
        int minute = two(text, from + 14);
        int second = seconds ? (text[from + 16] == ':' ? two(text, from + 17) : -1) : 0;
        if (hour < 0 || minute < 0 || second < 0) {
            wanted = TIME_FORM;
            return null;
        }
        LocalDate date = day(text, from, TIME_FORM);
        if (date == null) {
            return null;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            wanted = hour == 24 && minute == 0 && second == 0 ? MIDNIGHT : NO_SUCH_TIME;
            return null;
        }
        return LocalDateTime.of(date, LocalTime.of(hour, minute, second));
    }

    /** Returns what would have been right where the last read returned null. */
    String wanted() {
        return wanted;
    }

    /** Whether the last text had the right form, but there is no such day or time. */
    boolean noSuchTime() {
        return !wanted.equals(DATE_FORM) && !wanted.equals(TIME_FORM);
    }

    private @Nullable LocalDate day(char[] text, int from, String form) {
        int century = two(text, from);
        int year = two(text, from + 2);
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        if (century < 0 || year < 0 || month < 0 || day < 0 || text[from + 4] != '-' || text[from + 7] != '-') {
            wanted = form;
            return null;
        }
        int full = 100 * century + year;
        // Nearly all times of a record lie on one day.
        LocalDate last = lastDate;
        if (last != null && last.getDayOfMonth() == day && last.getMonthValue() == month && last.getYear() == full) {
            return last;
        }
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(full, month).lengthOfMonth()) {
            wanted = NO_SUCH_DAY;
            return null;
        }
        LocalDate date = LocalDate.of(full, month, day);
        lastDate = date;
        return date;
    }

    private static int two(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }
}

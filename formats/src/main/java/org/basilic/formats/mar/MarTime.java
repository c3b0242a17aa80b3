package org.basilic.formats.mar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.basilic.chart.ChartTime;
import org.jspecify.annotations.Nullable;

/**
 * A time as a cell tells it: a date and a clock time in any of the styles, with an offset or a {@code Z} behind it or
 * without. {@code 24:00} is midnight at the end of the day. A date alone is no time, and two digits are no year.
 *
 * @param offset null where the cell has none
 */
record MarTime(LocalDateTime local, @Nullable ZoneOffset offset, TimeStyle style) {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LONGEST = 64;

    /** Returns the time; null when the text is none that can be told. */
    static @Nullable MarTime of(String text, DayOrder order) {
        Scan scan = new Scan(text, order);
        LocalDate date = text.length() > LONGEST ? null : scan.date();
        if (date == null) {
            return null;
        }
        LocalDateTime local = scan.clock(date);
        TimeStyle style = scan.style;
        if (local == null || style == null) {
            return null;
        }
        ZoneOffset offset = scan.offset();
        return scan.atEnd() ? new MarTime(local, offset, style) : null;
    }

    /** Returns a date, whatever clock time follows it; null when the text is none. */
    static @Nullable LocalDate date(String text, DayOrder order) {
        Scan scan = new Scan(text, order);
        LocalDate date = text.length() > LONGEST ? null : scan.date();
        if (date == null) {
            return null;
        }
        if (scan.atEnd()) {
            return date;
        }
        MarTime time = of(text, order);
        return time == null ? null : time.local().toLocalDate();
    }

    ChartTime chart() {
        return new ChartTime(local, offset);
    }

    /** A place in the text. */
    private static final class Scan {
        private final String text;
        private final DayOrder order;
        private int at;
        private @Nullable TimeStyle style;

        Scan(String text, DayOrder order) {
            this.text = text;
            this.order = order;
        }

        boolean atEnd() {
            return at == text.length();
        }

        private char sign() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private boolean take(char sign) {
            if (sign() != sign) {
                return false;
            }
            at++;
            return true;
        }

        private boolean spaces() {
            int from = at;
            while (sign() == ' ') {
                at++;
            }
            return at > from;
        }

        /** Returns how many digits stand here. */
        private int digits() {
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end - at;
        }

        /** Takes so many digits, at most nine. */
        private int number(int digits) {
            int number = 0;
            for (int i = 0; i < digits; i++) {
                number = 10 * number + text.charAt(at++) - '0';
            }
            return number;
        }

        @Nullable
        LocalDate date() {
            int digits = digits();
            if (digits == 12 || digits == 14) {
                style = TimeStyle.DIGITS;
                return date(number(4), number(2), number(2));
            }
            if (digits == 8) {
                style = TimeStyle.DIGITS;
                return date(number(4), number(2), number(2));
            }
            if (digits == 4) {
                int year = number(4);
                boolean slashes = sign() == '/';
                style = slashes ? TimeStyle.YEAR_SLASHES : TimeStyle.ISO;
                return take(slashes ? '/' : '-') ? rest(year, slashes ? '/' : '-') : null;
            }
            return digits == 1 || digits == 2 ? twoFirst(digits) : null;
        }

        private @Nullable LocalDate rest(int year, char between) {
            int month = digits();
            if (month < 1 || month > 2) {
                return null;
            }
            int of = number(month);
            if (!take(between)) {
                return null;
            }
            int day = digits();
            // Behind the day of an ISO date may stand T, but no third digit.
            return day < 1 || day > 2 ? null : date(year, of, number(day));
        }

        private @Nullable LocalDate twoFirst(int digits) {
            int first = number(digits);
            if (take('-')) {
                int month = month();
                style = TimeStyle.MONTH_NAME;
                return month > 0 && take('-') && digits() == 4 ? date(number(4), month, first) : null;
            }
            if (!take('/')) {
                return null;
            }
            int next = digits();
            if (next < 1 || next > 2) {
                return null;
            }
            int second = number(next);
            if (!take('/') || digits() != 4 || order.unclear(first, second)) {
                return null;
            }
            boolean dayFirst = order.dayFirst(first, second);
            style = dayFirst ? TimeStyle.DAY_FIRST : TimeStyle.MONTH_FIRST;
            return date(number(4), dayFirst ? second : first, dayFirst ? first : second);
        }

        private int month() {
            if (at + 3 > text.length()) {
                return 0;
            }
            StringBuilder name = new StringBuilder(3);
            for (int i = 0; i < 3; i++) {
                // Not Character.toLowerCase: it has letters that become an i.
                char c = text.charAt(at + i);
                name.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            }
            int place = MONTHS.indexOf(name.toString());
            at += 3;
            return place >= 0 && place % 3 == 0 ? place / 3 + 1 : 0;
        }

        private static @Nullable LocalDate date(int year, int month, int day) {
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Nullable
        LocalDateTime clock(LocalDate date) {
            if (style == TimeStyle.DIGITS) {
                spaces();
            } else if (!take('T') && !spaces()) {
                return null;
            }
            int digits = digits();
            int hour;
            int minute;
            int second = 0;
            if (digits == 4 || digits == 6) {
                hour = number(2);
                minute = number(2);
                second = digits == 6 ? number(2) : 0;
            } else if (digits == 1 || digits == 2) {
                hour = number(digits);
                if (!take(':') || digits() != 2) {
                    return null;
                }
                minute = number(2);
                if (take(':')) {
                    if (digits() != 2) {
                        return null;
                    }
                    second = number(2);
                }
            } else {
                return null;
            }
            if (take('.') && !fraction()) {
                return null;
            }
            return local(date, halfDay(hour), minute, second);
        }

        /** Skips what is finer than a second. */
        private boolean fraction() {
            int digits = digits();
            at += digits;
            return digits > 0;
        }

        /** Takes AM or PM and returns the hour of the whole day; below zero when there is none such. */
        private int halfDay(int hour) {
            int from = at;
            spaces();
            char first = sign();
            boolean after = first == 'p' || first == 'P';
            char second = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
            if ((!after && first != 'a' && first != 'A') || (second != 'm' && second != 'M')) {
                at = from;
                return hour;
            }
            at += 2;
            return hour < 1 || hour > 12 ? -1 : hour % 12 + (after ? 12 : 0);
        }

        private static @Nullable LocalDateTime local(LocalDate date, int hour, int minute, int second) {
            if (hour == 24) {
                return minute == 0 && second == 0 ? date.plusDays(1).atStartOfDay() : null;
            }
            return hour < 0 || hour > 23 || minute > 59 || second > 59 ? null : date.atTime(hour, minute, second);
        }

        @Nullable
        ZoneOffset offset() {
            int from = at;
            spaces();
            if (text.regionMatches(true, at, "UTC", 0, 3) || text.regionMatches(true, at, "GMT", 0, 3)) {
                at += 3;
                return ZoneOffset.UTC;
            }
            if (take('Z') || take('z')) {
                return ZoneOffset.UTC;
            }
            boolean west = sign() == '-';
            if (!west && sign() != '+') {
                at = from;
                return null;
            }
            at++;
            int digits = digits();
            if (digits != 2 && digits != 4) {
                return null;
            }
            int hours = number(2);
            boolean colon = digits == 2 && take(':');
            if (colon && digits() != 2) {
                return null;
            }
            int minutes = colon || digits == 4 ? number(2) : 0;
            try {
                return ZoneOffset.ofHoursMinutes(west ? -hours : hours, west ? -minutes : minutes);
            } catch (DateTimeException e) {
                at = -1;
                return null;
            }
        }
    }
}

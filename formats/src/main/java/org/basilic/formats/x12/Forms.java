package org.basilic.formats.x12;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The forms that elements have: dates, times, numbers. */
public final class Forms {

    private static final int SHOWN_DIGITS = 14;
    private static final int SHORTEST_MONTH = 28;

    private Forms() {}

    /** Returns the day that eight digits name, or null if they name none. */
    public static @Nullable LocalDate date(String text) {
        if (text.length() != 8 || !digits(text)) {
            return null;
        }
        int year = 100 * two(text, 0) + two(text, 2);
        int month = two(text, 4);
        int day = two(text, 6);
        boolean real = year > 0 && month >= 1 && month <= 12 && day >= 1;
        if (!real || (day > SHORTEST_MONTH && day > YearMonth.of(year, month).lengthOfMonth())) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** Whether a text is a time of day: hours and minutes, perhaps seconds, perhaps parts of seconds. */
    public static boolean time(String text) {
        int length = text.length();
        if ((length != 4 && length != 6 && length != 7 && length != 8) || !digits(text)) {
            return false;
        }
        return two(text, 0) < 24 && two(text, 2) < 60 && (length == 4 || two(text, 4) < 60);
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    /** Whether a text is digits, at least one, and nothing else. */
    public static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Returns the number that one to nine digits are. Each line of a claim has several, and these are looked at already. */
    public static int whole(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = 10 * number + digits.charAt(i) - '0';
        }
        return number;
    }

    /** Whether a text is a number as X12 writes decimals: perhaps a minus, digits, perhaps a point among or before them. */
    public static boolean decimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /**
     * Returns what a message may show of a text: a short code, a date or a number as it stands, of anything else only how long it
     * is, since it may be of a person.
     */
    public static String shown(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        boolean safe = text.length() <= 2 || (text.length() <= SHOWN_DIGITS && (period(text) || decimal(text)));
        return safe && text.chars().allMatch(c -> c > ' ' && c < 0x7F) ? text : text.length() + " signs";
    }

    private static boolean period(String text) {
        int hyphen = text.indexOf('-');
        return hyphen > 0 && digits(text.substring(0, hyphen)) && digits(text.substring(hyphen + 1));
    }
}

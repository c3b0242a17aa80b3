package org.basilic.formats.mar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as a cell tells it: digits, perhaps with commas between thousands, a point and an exponent. A unit behind it, a
 * comma elsewhere, other digits than 0 to 9, and what is larger or finer than any amount are no number.
 */
final class MarAmount {

    private static final int LONGEST = 40;
    /** Digits before the point, and behind it. */
    private static final int MOST_DIGITS = 18;

    private MarAmount() {}

    /** Returns the number, which may be negative; null when the text is none. */
    static @Nullable BigDecimal of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String plain = text;
        int comma = text.indexOf(',');
        if (comma >= 0) {
            if (!thousands(text)) {
                return null;
            }
            plain = text.replace(",", "");
        }
        if (!number(plain)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(plain);
            if (number.signum() == 0) {
                return BigDecimal.ZERO;
            }
            boolean large = (long) number.precision() - number.scale() > MOST_DIGITS;
            return large || number.scale() > MOST_DIGITS ? null : number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether commas stand between groups of three digits before the point and nowhere else. */
    private static boolean thousands(String text) {
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (text.lastIndexOf(',') > end) {
            return false;
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        String[] groups = text.substring(start, end).split(",", -1);
        if (groups[0].isEmpty() || groups[0].length() > 3) {
            return false;
        }
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is a number of ASCII; digits of other scripts the library would take too. */
    private static boolean number(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c == '+' || c == '-';
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (c != '.' && c != 'e' && c != 'E' && !sign) {
                return false;
            }
        }
        return digit;
    }
}

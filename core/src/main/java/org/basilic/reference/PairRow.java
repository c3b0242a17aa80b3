package org.basilic.reference;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a row of pairs is packed into two numbers, the way in which tables of millions of rows are kept. The first holds both
 * codes, so that its order is theirs. The second holds, from high to low, sixteen bits for the first day, sixteen for the last,
 * two for the indicator, and 28 that only a row on its way into a table uses, for its place in the official files.
 */
final class PairRow {

    /** How many numbers a row takes. */
    static final int NUMBERS = 2;

    private static final int PLACES = 5;
    private static final int BASE = 36;
    private static final int CODES = 60_466_176;
    private static final int CODE_BITS = 26;
    private static final int CODE_MASK = (1 << CODE_BITS) - 1;
    private static final int END_SHIFT = 62;
    private static final int FROM_SHIFT = 46;
    private static final int LAST_SHIFT = 30;
    private static final int INDICATOR_SHIFT = 28;
    private static final int DAY_MASK = 0xffff;
    private static final long PLACE_MASK = (1L << INDICATOR_SHIFT) - 1;

    /** The last day of a row that has none. */
    private static final int NO_LAST = DAY_MASK;

    private PairRow() {}

    /** Returns a code of five capitals and digits as a number in the order of such codes, or -1 when it is none. */
    static int packed(String code) {
        if (code.length() != PLACES) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < PLACES; i++) {
            char c = code.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * BASE + c - '0';
            } else if (c >= 'A' && c <= 'Z') {
                number = number * BASE + c - 'A' + 10;
            } else {
                return -1;
            }
        }
        return number;
    }

    /** Returns a code that was packed. */
    static String unpacked(int code) {
        String digits = Integer.toString(code, BASE).toUpperCase(Locale.ROOT);
        return "0".repeat(PLACES - digits.length()) + digits;
    }

    static int column1(long codes) {
        return (int) (codes >> CODE_BITS);
    }

    static int column2(long codes) {
        return (int) codes & CODE_MASK;
    }

    static long codes(int column1, int column2) {
        return ((long) column1 << CODE_BITS) | column2;
    }

    /** Whether a day can be packed: one from 1970 to 2149. */
    static boolean holds(LocalDate day) {
        long number = day.toEpochDay();
        return number >= 0 && number < NO_LAST;
    }

    static long facts(LocalDate from, @Nullable LocalDate last, PairIndicator indicator, int place) {
        long until = last == null ? NO_LAST : last.toEpochDay();
        return (from.toEpochDay() << FROM_SHIFT)
                | (until << LAST_SHIFT)
                | ((long) number(indicator) << INDICATOR_SHIFT)
                | place;
    }

    static long withoutPlace(long facts) {
        return facts & ~PLACE_MASK;
    }

    static int place(long facts) {
        return (int) (facts & PLACE_MASK);
    }

    static int from(long facts) {
        return (int) (facts >> FROM_SHIFT) & DAY_MASK;
    }

    static int last(long facts) {
        return (int) (facts >> LAST_SHIFT) & DAY_MASK;
    }

    static PairIndicator indicator(long facts) {
        return switch ((int) (facts >> INDICATOR_SHIFT) & 3) {
            case 0 -> PairIndicator.NEVER;
            case 1 -> PairIndicator.WITH_MODIFIER;
            default -> PairIndicator.NONE;
        };
    }

    /** Whether two numbers are a row as it stands in a table. */
    static boolean sound(long codes, long facts) {
        return codes >= 0
                && codes >> CODE_BITS < CODES
                && column2(codes) < CODES
                && facts >> END_SHIFT == 0
                && from(facts) <= last(facts)
                && ((facts >> INDICATOR_SHIFT) & 3) != 3
                && place(facts) == 0;
    }

    static boolean covers(long facts, long epochDay) {
        return from(facts) <= epochDay && (last(facts) == NO_LAST || epochDay <= last(facts));
    }

    /**
     * Whether a row was withdrawn on its first day, as CMS marks edits that it takes back as if they had never been: with the
     * indicator of no edit and one day for both. It contradicts nothing.
     */
    static boolean withdrawn(long facts) {
        return indicator(facts) == PairIndicator.NONE && from(facts) == last(facts);
    }

    static DateRange days(long facts) {
        int last = last(facts);
        return new DateRange(
                LocalDate.ofEpochDay(from(facts)), last == NO_LAST ? null : LocalDate.ofEpochDay(last + 1L));
    }

    private static int number(PairIndicator indicator) {
        return switch (indicator) {
            case NEVER -> 0;
            case WITH_MODIFIER -> 1;
            case NONE -> 2;
        };
    }
}

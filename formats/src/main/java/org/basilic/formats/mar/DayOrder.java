package org.basilic.formats.mar;

import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;

/**
 * Whether the day or the month stands first in a column of times with slashes. The map may say so; else the column does,
 * where one of its dates can be read in one way only; else the month stands first, as in the United States. A column with
 * dates of both kinds tells nothing of those that can be read in both ways.
 */
final class DayOrder {

    private static final int MONTHS = 12;

    private final boolean declared;
    private boolean dayFirstSeen;
    private boolean monthFirstSeen;

    private DayOrder(String setting) {
        this.dayFirstSeen = setting.equals("day-first");
        this.monthFirstSeen = setting.equals("month-first");
        this.declared = dayFirstSeen || monthFirstSeen;
    }

    /** Makes the order of a column of which no date was seen yet. */
    static DayOrder of(FeedMap map) {
        return new DayOrder(map.setting(FeedSetting.DATE_ORDER));
    }

    /** Looks at a cell, if it is a date with slashes. */
    void see(String text) {
        if (declared) {
            return;
        }
        int slash = text.indexOf('/');
        int second = slash < 0 ? -1 : text.indexOf('/', slash + 1);
        if (slash < 1 || slash > 2 || second < 0 || second - slash > 3) {
            return;
        }
        dayFirstSeen |= number(text, 0, slash) > MONTHS;
        monthFirstSeen |= number(text, slash + 1, second) > MONTHS;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    boolean dayFirst() {
        return dayFirstSeen && !monthFirstSeen;
    }

    /** Whether a date that can be read in both ways tells nothing here. */
    boolean unclear() {
        return dayFirstSeen && monthFirstSeen;
    }

    /** Whether the first of two numbers is the day, where at most one of them can be a month or the order is clear. */
    boolean dayFirst(int first, int second) {
        if (first > MONTHS || second > MONTHS) {
            return first > MONTHS;
        }
        return dayFirst();
    }

    /** Whether it cannot be told which of two numbers is the day. */
    boolean unclear(int first, int second) {
        return first <= MONTHS && second <= MONTHS && first != second && unclear();
    }
}

package org.basilic.claim;

import java.time.LocalDate;

/**
 * One day or several.
 *
 * @param from the first day
 * @param to the last day, not before the first; the same for one day
 */
public record DateSpan(LocalDate from, LocalDate to) {

    /** Refuses a span that ends before it begins. */
    public DateSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends on " + to + ", before it begins on " + from);
        }
    }

    /** Returns the span of one day. */
    public static DateSpan of(LocalDate day) {
        return new DateSpan(day, day);
    }

    /** Whether it is one day. */
    public boolean oneDay() {
        return from.equals(to);
    }

    /** Whether every day of the other lies within. */
    public boolean holds(DateSpan other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}

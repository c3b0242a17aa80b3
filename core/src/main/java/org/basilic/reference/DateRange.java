package org.basilic.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of service, half open.
 *
 * @param to the first day no longer covered, or null while in force
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    /** Refuses a range without a day in it. */
    public DateRange {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("no day from " + from + " to before " + to);
        }
    }

    /** Whether the day is one of these. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether some day is in both. */
    public boolean overlaps(DateRange other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }
}

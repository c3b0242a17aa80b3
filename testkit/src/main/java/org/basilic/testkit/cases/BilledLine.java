package org.basilic.testkit.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All units that a claim has of one code with the same modifiers: what two claims are compared by.
 *
 * @param modifiers sorted, since their order does not count
 * @param date the date of service where dates are judged, else null
 * @param units at least 1
 */
public record BilledLine(
        String code, List<String> modifiers, @Nullable LocalDate date, int units) {

    /** Copies the list, so that nobody changes it later. */
    public BilledLine {
        modifiers = List.copyOf(modifiers);
    }
}

package org.basilic.server.worklist;

import java.time.LocalDate;
import org.basilic.result.Status;
import org.basilic.server.visits.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which visits are wanted, and in which order. What is null or empty asks for nothing.
 *
 * @param everything also what can be released as it is, and what was released
 * @param rule the rule of the gravest finding
 * @param from the first day of service
 * @param to the last day of service
 * @param asked only with open questions
 */
public record Wanted(
        Sort sort,
        boolean everything,
        @Nullable Stage stage,
        @Nullable Status status,
        String unit,
        String policy,
        String rule,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean asked) {

    /** Returns what the list shows before anybody filters it: all work, the gravest first. */
    public static Wanted work() {
        return new Wanted(Sort.RISK, false, null, null, "", "", "", null, null, false);
    }

    /** Whether anything but the order was asked for. */
    public boolean filtered() {
        return !equals(new Wanted(sort, false, null, null, "", "", "", null, null, false));
    }
}

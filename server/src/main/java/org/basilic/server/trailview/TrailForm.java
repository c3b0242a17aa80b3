package org.basilic.server.trailview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the trail, as the page's fields have it.
 *
 * @param patient the patient's own identifier; it is looked for by its keyed hash, and never shown again
 */
public record TrailForm(
        @Nullable String actor,
        @Nullable String patient,
        @Nullable String action,
        @Nullable String outcome,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort,
        @Nullable String order,
        @Nullable String page) {

    /** What the fields mean, and which of them say nothing that can be meant. */
    record Read(Wanted wanted, List<Problem> problems) {}

    /** A field that is wrong. */
    public record Problem(String field, String words) {}

    /**
     * Reads the fields.
     *
     * @param reference of the patient that was named; null for nobody
     */
    Read read(@Nullable String reference) {
        List<Problem> problems = new ArrayList<>();
        LocalDate first = day("from", from, problems);
        LocalDate last = day("to", to, problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(new Problem("to", "The last day is before the first."));
        }
        Sort by = word(Sort.class, "sort", sort, problems);
        return new Read(
                new Wanted(
                        blank(actor) ? null : actor,
                        reference,
                        word(Action.class, "action", action, problems),
                        word(Event.Outcome.class, "outcome", outcome, problems),
                        first,
                        last,
                        by == null ? Sort.WHEN : by,
                        !"oldest".equals(order),
                        number(page)),
                problems);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(new Problem(field, "This is no day."));
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E word(
            Class<E> kind, String field, @Nullable String text, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(kind, text);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(field, "There is no such choice."));
            return null;
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }
}

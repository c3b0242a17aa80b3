package org.basilic.server.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.basilic.result.Status;
import org.basilic.server.visits.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list as the address of the page says it. What is no word of a filter asks for nothing.
 *
 * @param show {@code work} or {@code all}
 */
record WorklistForm(
        @Nullable String sort,
        @Nullable String show,
        @Nullable String stage,
        @Nullable String status,
        @Nullable String unit,
        @Nullable String policy,
        @Nullable String rule,
        @Nullable String from,
        @Nullable String to,
        @Nullable String asked) {

    Wanted wanted() {
        Sort by = word(Sort.class, sort);
        return new Wanted(
                by == null ? Sort.RISK : by,
                "all".equals(show),
                word(Stage.class, stage),
                word(Status.class, status),
                text(unit),
                text(policy),
                text(rule).toUpperCase(Locale.ROOT),
                day(from),
                day(to),
                "yes".equals(asked));
    }

    /** Returns the query of the page's address that asks for the same; empty for the list as it is without a filter. */
    String query() {
        StringBuilder query = new StringBuilder();
        add(query, "sort", sort);
        add(query, "show", show);
        add(query, "stage", stage);
        add(query, "status", status);
        add(query, "unit", unit);
        add(query, "policy", policy);
        add(query, "rule", rule);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "asked", asked);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }

    /** A text with a character that no column holds asks for nothing. */
    private static String text(@Nullable String value) {
        return value == null || value.chars().anyMatch(Character::isISOControl) ? "" : value.strip();
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> words, @Nullable String value) {
        if (value == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(value.strip())) {
                return word;
            }
        }
        return null;
    }
}

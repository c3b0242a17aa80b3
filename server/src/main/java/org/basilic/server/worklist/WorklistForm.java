package org.basilic.server.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.coding.Rulebook;
import org.basilic.result.RuleCard;
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

    private static final Set<String> RULES =
            Rulebook.cards().stream().map(RuleCard::id).collect(Collectors.toUnmodifiableSet());

    Wanted wanted() {
        Sort by = word(Sort.class, sort);
        return new Wanted(
                by == null ? Sort.RISK : by,
                "all".equals(show),
                word(Stage.class, stage),
                word(Status.class, status),
                text(unit),
                text(policy),
                rule(rule),
                day(from),
                day(to),
                "yes".equals(asked));
    }

    /** Returns the form of a list that nobody filters. */
    static WorklistForm none() {
        return new WorklistForm(null, null, null, null, null, null, null, null, null, null);
    }

    /** Returns the form without a unit or policy that are none of these: what somebody keeps holds no other words. */
    WorklistForm naming(List<String> units, List<String> policies) {
        return new WorklistForm(
                sort,
                show,
                stage,
                status,
                units.contains(text(unit)) ? unit : null,
                policies.contains(text(policy)) ? policy : null,
                rule,
                from,
                to,
                asked);
    }

    /** Returns the query of the page's address that asks for the same; empty for the list as it is without a filter. */
    String query() {
        Wanted wanted = wanted();
        StringBuilder query = new StringBuilder();
        add(query, "sort", wanted.sort() == Sort.RISK ? null : wanted.sort());
        add(query, "show", wanted.everything() ? "all" : null);
        add(query, "stage", wanted.stage());
        add(query, "status", wanted.status());
        add(query, "unit", wanted.unit());
        add(query, "policy", wanted.policy());
        add(query, "rule", wanted.rule());
        add(query, "from", wanted.from());
        add(query, "to", wanted.to());
        add(query, "asked", wanted.asked() ? "yes" : null);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** A text that is the id of no rule asks for nothing: nobody's identifier gets into an address by this field. */
    private static String rule(@Nullable String value) {
        String id = text(value).toUpperCase(Locale.ROOT);
        return RULES.contains(id) ? id : "";
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

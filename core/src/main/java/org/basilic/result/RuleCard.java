package org.basilic.result;

import java.util.List;

/**
 * What a reader needs to know of a rule without reading its code.
 *
 * @param id permanent, never reused; results and cases name the rule by it
 * @param title a noun phrase of fewer than ten words, no full stop
 * @param says the rule in our own plain words, whole sentences
 * @param cites the documents that make it a rule, the most binding first
 */
public record RuleCard(String id, String title, String says, List<Citation> cites) {

    /** Refuses a rule that cites nothing. */
    public RuleCard {
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException(id + " cites nothing");
        }
    }

    /**
     * Returns a card whose citations are written {@code source} or {@code source place}, the source being the text up to
     * the first space.
     */
    public static RuleCard of(String id, String title, String says, String... cites) {
        return new RuleCard(
                id,
                title,
                says,
                java.util.Arrays.stream(cites).map(RuleCard::citation).toList());
    }

    private static Citation citation(String written) {
        int space = written.indexOf(' ');
        return space < 0
                ? new Citation(written, "")
                : new Citation(written.substring(0, space), written.substring(space + 1));
    }
}

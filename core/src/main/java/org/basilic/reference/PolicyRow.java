package org.basilic.reference;

import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A row of a payer policy: one answer, with the days of service for which it holds and what it rests on.
 *
 * @param policy the policy whose row it is
 * @param subject what is asked, in the words of its kind: a switch, a code, a diagnosis
 * @param setting null means both
 * @param source ids of sources, or for a policy of a site its own words, the most binding first
 */
public record PolicyRow(
        String policy,
        PolicyRowKind kind,
        String subject,
        @Nullable Setting setting,
        String value,
        DateRange inForce,
        String source) {

    /** Whether it answers for the setting. */
    boolean appliesTo(Setting asked) {
        return setting == null || setting == asked;
    }

    /** Returns the most binding source. */
    public String firstSource() {
        return SourceIds.first(source);
    }
}

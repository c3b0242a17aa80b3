package org.basilic.server.questions;

import org.jspecify.annotations.Nullable;

/**
 * A question as somebody asks it.
 *
 * @param administration id of the administration it is about; null only for {@link AskedFact#OTHER}
 * @param rule the rule whose finding it would settle; null where none is named
 * @param text the words: neutral, no word of payment
 * @param unit who is asked; empty for the unit of the visit
 */
public record Asking(
        AskedFact fact,
        @Nullable String administration,
        @Nullable String rule,
        String text,
        String unit) {}

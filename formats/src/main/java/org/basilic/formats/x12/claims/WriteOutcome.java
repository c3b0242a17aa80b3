package org.basilic.formats.x12.claims;

import java.util.List;

/**
 * What became of a claim that was to be written.
 *
 * @param refusals why it is not in the file; empty when it is
 * @param foldings signs of its texts that were replaced
 */
public record WriteOutcome(List<Refusal> refusals, List<Folding> foldings) {

    /** Copies the lists, so that nobody changes them later. */
    public WriteOutcome {
        refusals = List.copyOf(refusals);
        foldings = List.copyOf(foldings);
    }

    /** Whether the claim is in the file. */
    public boolean written() {
        return refusals.isEmpty();
    }
}

package org.basilic.coding;

import java.util.List;
import org.basilic.reference.PolicyQuestion;
import org.basilic.result.Finding;

/**
 * A finding that only one of two policies has, and the answers that make it come or go.
 *
 * @param added whether the second has it
 * @param alone each of these answers of the second policy, put into the first, does it; none: only several together do
 */
public record FindingEffect(Finding finding, boolean added, List<PolicyQuestion> alone) {

    /** Copies the list, so that nobody changes it later. */
    public FindingEffect {
        alone = List.copyOf(alone);
    }
}

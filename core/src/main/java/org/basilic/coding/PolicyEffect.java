package org.basilic.coding;

import java.util.List;
import org.basilic.comparison.LineDifference;
import org.basilic.reference.PolicyQuestion;

/**
 * A line on which two policies differ, and the answers that make it differ.
 *
 * @param alone each of these answers of the second policy, put into the first, makes the very difference; none: only several
 *     together make it
 * @param involved where none does alone, those that change the line in some other way or another line of its code; perhaps
 *     none
 */
public record PolicyEffect(LineDifference line, List<PolicyQuestion> alone, List<PolicyQuestion> involved) {

    /** Copies the lists, so that nobody changes them later. */
    public PolicyEffect {
        alone = List.copyOf(alone);
        involved = List.copyOf(involved);
    }

    /** Whether only several answers together make the difference. */
    public boolean together() {
        return alone.isEmpty();
    }
}

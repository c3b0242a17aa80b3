package org.basilic.coding;

import java.util.List;
import org.basilic.result.CodedEncounter;

/**
 * One encounter under two policies.
 *
 * @param lines the lines on which a claim would show something else
 * @param findings those that only one of the two has; the names and numbers in their words do not count
 */
public record ComparedEncounter(
        CodedEncounter one, CodedEncounter other, List<PolicyEffect> lines, List<FindingEffect> findings) {

    /** Copies the lists, so that nobody changes them later. */
    public ComparedEncounter {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Whether anything differs. */
    public boolean changed() {
        return !lines.isEmpty() || !findings.isEmpty();
    }
}

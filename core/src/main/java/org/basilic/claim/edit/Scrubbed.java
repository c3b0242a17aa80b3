package org.basilic.claim.edit;

import java.util.List;
import org.basilic.result.Severity;

/**
 * What the edits say of one claim.
 *
 * @param claim its number
 * @param findings in the order of the edits, those of the claim before those of its lines
 * @param notChecked what could not be looked at, each once
 */
public record Scrubbed(String claim, List<ClaimFinding> findings, List<NotChecked> notChecked) {

    /** Copies the lists, so that nobody changes them later. */
    public Scrubbed {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
    }

    /** Whether the claim would be refused as it stands. */
    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}

package org.basilic.audit;

import java.util.List;
import org.basilic.result.CodedEncounter;

/**
 * What the audit of one visit found.
 *
 * @param agreements billed lines that agree with the record in everything, each with the supported ones
 * @param discrepancies in the order of the billed lines, what was not billed last
 */
public record AuditReport(
        CodedEncounter coded,
        BilledVisit billed,
        List<Agreement> agreements,
        List<Discrepancy> discrepancies,
        List<OpenDifference> open,
        List<Beyond> beyond,
        AuditTotals totals) {

    /** Copies the lists, so that nobody changes them later. */
    public AuditReport {
        agreements = List.copyOf(agreements);
        discrepancies = List.copyOf(discrepancies);
        open = List.copyOf(open);
        beyond = List.copyOf(beyond);
    }

    /** Returns how many billed lines agree with the record in everything. */
    public int matched() {
        return agreements.stream().mapToInt(one -> one.billed().size()).sum();
    }

    /** Whether nothing differs and nothing is open. */
    public boolean agrees() {
        return discrepancies.isEmpty() && open.isEmpty();
    }
}

package org.basilic.server.visitpage;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.EditAnswer;
import org.basilic.result.EditVerdict;
import org.basilic.result.Finding;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.server.drawing.TimelineDrawing;
import org.basilic.server.visits.VisitHead;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a visit.
 *
 * @param lines as they were coded, with what a person put in their place
 * @param added lines that a person added, in words
 * @param unfit overrides that fit no line any more
 * @param accepted rules whose findings were accepted
 * @param total of the expected amounts; null where none is known or it is not for these eyes
 * @param untold how many lines have no expected amount
 */
record VisitView(
        VisitHead head,
        Encounter encounter,
        CodedEncounter coded,
        TimelineDrawing timeline,
        Givens givens,
        List<LineView> lines,
        List<String> added,
        int unfit,
        Set<String> accepted,
        @Nullable BigDecimal total,
        int untold,
        boolean sameTables) {

    /** Returns the findings, the gravest first. */
    public List<Finding> findings() {
        return coded.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** Returns the question that would settle a finding; null where it carries none. */
    public @Nullable String question(Finding finding) {
        return finding.because() instanceof Query query ? query.question() : null;
    }

    /** Returns the minute ledger by administration. */
    public List<LedgerView> ledger() {
        return LedgerView.of(coded);
    }

    /** Returns what other values of switches would change. */
    public List<AlternativeView> alternatives() {
        return AlternativeView.of(coded);
    }

    /** Returns the answers of edits that are no plain pass. */
    public List<EditAnswer> edits() {
        return coded.edits().stream()
                .filter(answer -> answer.answer() != EditVerdict.PASS)
                .sorted(Comparator.comparing(EditAnswer::answer))
                .toList();
    }

    /** Returns how many answers of edits are a plain pass. */
    public long passes() {
        return coded.edits().size() - (long) edits().size();
    }

    /** Returns the numbers of the lines that point to a diagnosis, commas between. */
    public String pointing(int diagnosis) {
        return lines.stream()
                .filter(line -> line.line().diagnosisPointers().contains(diagnosis))
                .map(line -> String.valueOf(line.number()))
                .collect(Collectors.joining(", "));
    }

    /** Returns what a reason cites, commas between. */
    public String cites(Reason reason) {
        return reason.rule().cites().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}

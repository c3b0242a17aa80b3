package org.basilic.cli.scrub;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basilic.claim.edit.ClaimFinding;
import org.basilic.claim.edit.NotChecked;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.formats.x12.Fault;
import org.basilic.reference.Reference;
import org.basilic.result.Denial;
import org.basilic.result.Severity;

/** What was found, for eyes: claim by claim, then the counts and what was not looked at. */
final class TextReport implements ScrubReport {

    private static final int SEVERITY = 9;
    private static final int INDENT = 2 + SEVERITY;

    private final Output output;
    private final Reference reference;

    TextReport(Output output, Reference reference) {
        this.output = output;
        this.reference = reference;
    }

    @Override
    public void claim(Scrubbed scrubbed, List<Fault> faults) throws IOException {
        if (scrubbed.findings().isEmpty() && faults.isEmpty()) {
            return;
        }
        Paper paper = new Paper();
        paper.line("Claim " + scrubbed.claim());
        faults.forEach(fault -> fault(fault, paper));
        scrubbed.findings().forEach(finding -> finding(finding, paper));
        print(paper.gap());
    }

    private static void finding(ClaimFinding finding, Paper paper) {
        String line =
                finding.place().line() == 0 ? "" : "line " + finding.place().line() + ": ";
        paper.hanging("  " + Paper.column(finding.severity().written(), SEVERITY), INDENT, line + finding.message());
        Denial denial = finding.denial();
        String denied = denial == null
                ? ""
                : ", denied as " + denial.carc() + (denial.rarc() == null ? "" : " " + denial.rarc());
        paper.hanging(" ".repeat(INDENT), INDENT, "%s%s: %s".formatted(finding.edit(), denied, finding.fix()));
    }

    private static void fault(Fault fault, Paper paper) {
        paper.hanging(
                "  " + Paper.column("error", SEVERITY),
                INDENT,
                "segment %d: %s; wanted %s".formatted(fault.place().inInput(), fault.found(), fault.wanted()));
        paper.line(" ".repeat(INDENT) + fault.id());
    }

    @Override
    public void end(List<Fault> outside, Counts counts) throws IOException {
        Paper paper = new Paper();
        if (!outside.isEmpty()) {
            paper.line("Outside claims");
            outside.forEach(fault -> fault(fault, paper));
            paper.gap();
        }
        paper.hanging(
                "",
                "%s, %d with errors: %s, %s, %d of info, %s of structure%s"
                        .formatted(
                                counted(counts.claims(), "claim"),
                                counts.refused(),
                                counted(counts.of(Severity.ERROR), "error"),
                                counted(counts.of(Severity.WARNING), "warning"),
                                counts.of(Severity.INFO),
                                counted(counts.faults(), "fault"),
                                counts.isBroken() ? "; the file could not be read to its end" : ""));
        for (Map.Entry<String, Long> edit : counts.edits().entrySet()) {
            paper.line("  " + Paper.column(edit.getKey(), 30) + edit.getValue());
        }
        String levels = EditsPage.levels(reference).entrySet().stream()
                .map(level -> "%d (%d)".formatted(level.getKey(), level.getValue()))
                .collect(Collectors.joining(", "));
        paper.hanging(
                "Looked at: ",
                2,
                "structure, and edits of levels " + levels + ", by the tables " + reference.edition() + ".");
        if (!counts.notChecked().isEmpty()) {
            paper.line("Not looked at:");
            for (Map<NotChecked, Long> of : counts.notChecked().values()) {
                of.forEach((gap, claims) -> paper.hanging(
                        "  ", 4, "%s: %s (%s)".formatted(gap.subject(), gap.why(), counted(claims, "claim"))));
            }
        }
        paper.hanging("Never looked at: ", 2, String.join("; ", EditsPage.NEVER) + ".");
        print(paper);
    }

    private void print(Paper paper) throws IOException {
        output.text(paper.toString());
        output.endRecord();
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    @Override
    public void close() {}
}

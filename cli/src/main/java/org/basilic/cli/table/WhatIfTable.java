package org.basilic.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.basilic.cli.Paper;
import org.basilic.comparison.FindingDifferences;
import org.basilic.comparison.LineChange;
import org.basilic.comparison.LineDifference;
import org.basilic.formats.json.TriedChange;
import org.basilic.formats.json.WhatIf;
import org.basilic.result.CodedLine;
import org.basilic.result.Finding;
import org.jspecify.annotations.Nullable;

/** A record and the record with changes beside each other, under and above words that say which is not the record. */
public final class WhatIfTable {
    private static final String BANNER = "WHAT IF, NOT THE RECORD";
    private static final int SIDE = 34;

    private WhatIfTable() {}

    /** Returns the table of one what-if, ending in a line break. */
    public static String of(WhatIf whatIf) {
        Paper paper = new Paper();
        paper.line(BANNER);
        if (whatIf.changes().isEmpty()) {
            paper.line("  no change concerns this encounter");
        }
        for (TriedChange change : whatIf.changes()) {
            paper.hanging("  " + change.change().place() + ": ", 6, inWords(change));
        }
        paper.gap();
        paper.hanging(
                "",
                "Encounter " + whatIf.record().encounter() + ", policy "
                        + whatIf.record().policy() + ": the record is "
                        + status(whatIf.record().status().written())
                        + ", what if is " + status(whatIf.changed().status().written()));
        if (!whatIf.record().policy().equals(whatIf.changed().policy())) {
            paper.hanging("", "What if is coded by policy " + whatIf.changed().policy());
        }
        lines(whatIf, paper);
        findings(whatIf.findings(), paper);
        paper.gap().line("END OF " + BANNER);
        return paper.toString();
    }

    private static String inWords(TriedChange change) {
        String from = change.from() == null ? "nothing" : change.from();
        if (change.to() == null) {
            return change.from() == null ? "not there, so not taken away" : "from " + from + " to nothing";
        }
        return "from " + from + " to " + change.to();
    }

    private static String status(String written) {
        return written.toUpperCase(Locale.ROOT);
    }

    private static void lines(WhatIf whatIf, Paper paper) {
        List<LineDifference> rows = whatIf.lines().rows();
        paper.gap();
        if (rows.isEmpty()) {
            paper.line("LINES: none on either side");
            return;
        }
        paper.line("   " + Paper.column("RECORD", SIDE) + Paper.column("WHAT IF", SIDE) + "DIFFERENCE");
        for (LineDifference row : rows) {
            Set<LineChange> changes = row.changes();
            paper.line(" " + mark(changes) + " " + Paper.column(side(row.before()), SIDE)
                    + Paper.column(side(row.after()), SIDE) + inWords(row));
        }
        if (whatIf.lines().none()) {
            paper.line("   no line differs");
        }
    }

    private static String mark(Set<LineChange> changes) {
        if (changes.contains(LineChange.ADDED)) {
            return "+";
        }
        if (changes.contains(LineChange.GONE)) {
            return "-";
        }
        return changes.isEmpty() ? " " : "*";
    }

    private static String side(@Nullable CodedLine line) {
        return line == null
                ? ""
                : Paper.column(LineList.code(line), 14) + "x" + Paper.column(line.units() + "", 6) + line.serviceDate();
    }

    private static String inWords(LineDifference row) {
        List<String> words = new ArrayList<>();
        for (LineChange change : row.changes()) {
            words.add(
                    change == LineChange.PRODUCT
                            ? "product " + ndc(row.before()) + " to " + ndc(row.after())
                            : change.written());
        }
        return String.join(", ", words);
    }

    private static String ndc(@Nullable CodedLine line) {
        return line == null || line.ndc() == null ? "none" : line.ndc();
    }

    private static void findings(FindingDifferences findings, Paper paper) {
        if (findings.none()) {
            return;
        }
        paper.gap().line("FINDINGS that go (-) or come (+)");
        for (Finding finding : findings.gone()) {
            paper.hanging(" - " + head(finding), FindingList.inWords(finding));
        }
        for (Finding finding : findings.added()) {
            paper.hanging(" + " + head(finding), FindingList.inWords(finding));
        }
    }

    private static String head(Finding finding) {
        return Paper.column(status(finding.severity().written()), 9)
                + Paper.column(finding.because().rule().id(), 10);
    }
}

package org.basilic.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.cli.Paper;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Denial;
import org.basilic.result.Finding;
import org.basilic.result.Query;

/** What a person should know, the gravest first, and the questions that would settle what is open. */
final class FindingList {

    private FindingList() {}

    static void write(CodedEncounter coded, Paper paper) {
        List<Finding> findings = new ArrayList<>(coded.findings());
        if (findings.isEmpty()) {
            return;
        }
        findings.sort((one, other) -> one.severity().compareTo(other.severity()));
        paper.gap().line("FINDINGS");
        for (Finding finding : findings) {
            String severity = finding.severity().written().toUpperCase(Locale.ROOT);
            String head = "  " + Paper.column(severity, 9)
                    + Paper.column(finding.because().rule().id(), 10);
            paper.hanging(head, inWords(finding));
        }
        questions(findings, paper);
    }

    /** Returns what was seen, of which administrations, and what denial it foresees. */
    static String inWords(Finding finding) {
        return finding.because().inWords() + concerned(finding) + "." + denial(finding);
    }

    private static void questions(List<Finding> findings, Paper paper) {
        int number = 1;
        for (Finding finding : findings) {
            if (finding.because() instanceof Query query) {
                if (number == 1) {
                    paper.gap().line("QUESTIONS FOR THE CLINICIANS");
                }
                paper.hanging("  " + number++ + ". ", query.question() + concerned(finding));
            }
        }
    }

    private static String denial(Finding finding) {
        Denial denial = finding.denial();
        if (denial == null) {
            return "";
        }
        return " Denial foreseen: CARC " + denial.carc()
                + (denial.rarc() == null ? "." : " with RARC " + denial.rarc() + ".");
    }

    private static String concerned(Finding finding) {
        return finding.administrations().isEmpty() ? "" : " (" + String.join(", ", finding.administrations()) + ")";
    }
}

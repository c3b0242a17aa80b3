package org.basilic.cli.table;

import org.basilic.cli.Paper;
import org.basilic.result.CodedEncounter;
import org.basilic.result.NotReported;
import org.basilic.result.Reason;

/** What got no line, and why not. */
final class NotBilled {

    private NotBilled() {}

    static void write(CodedEncounter coded, Drugs drugs, Paper paper) {
        if (coded.notReported().isEmpty()) {
            return;
        }
        paper.gap().line("NOT BILLED");
        for (NotReported none : coded.notReported()) {
            String what = none.administration() == null ? "" : drugs.of(none.administration());
            if (none.code() != null) {
                what = what.isEmpty() ? none.code() : none.code() + " for " + what;
            }
            paper.hanging("  ", what);
            for (Reason reason : none.because()) {
                LineList.reason(reason, paper);
            }
        }
    }
}

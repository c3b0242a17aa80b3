package org.basilic.cli.audit;

import java.util.Locale;
import java.util.Map;
import org.basilic.audit.AuditReport;
import org.basilic.audit.AuditTally;
import org.basilic.audit.AuditTotals;
import org.basilic.audit.Beyond;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledLine;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.DiscrepancyKind;
import org.basilic.audit.ErrorRate;
import org.basilic.audit.OpenDifference;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.model.Encounter;
import org.basilic.result.Alternative;
import org.basilic.result.DrugAmount;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/** Writes an audit for eyes: the visits in which something differs, then the sums. */
final class TextAudit implements AuditPrinter {

    private static final int LABEL = 16;

    @Override
    public void begin(Output output) {}

    @Override
    public void print(Encounter encounter, AuditReport report, Output output) {
        if (report.agrees()) {
            return;
        }
        Paper paper = new Paper();
        paper.hanging(
                "",
                "VISIT " + encounter.id() + " of " + report.coded().effective() + ", policy "
                        + report.coded().policy() + ": " + heading(report));
        for (Discrepancy one : report.discrepancies()) {
            head(one, AuditWords.direction(one), paper);
            body(one, paper);
        }
        for (OpenDifference one : report.open()) {
            head(one.difference(), "OPEN", paper);
            one.questions().forEach(question -> paper.hanging(label("question"), question));
            body(one.difference(), paper);
        }
        for (Beyond one : report.beyond()) {
            String what = one.modifier() == null ? one.line().written() : "modifier " + one.modifier();
            paper.hanging("  BEYOND   ", what + ", " + one.line().place() + ": the record cannot tell");
        }
        output.text(paper.gap().toString());
    }

    private static String heading(AuditReport report) {
        if (report.billed().unbilled()) {
            return "nothing was billed";
        }
        int lines = report.billed().lines().size();
        return report.matched() + " of " + lines + (lines == 1 ? " line agrees" : " lines agree");
    }

    private static void head(Discrepancy one, String standing, Paper paper) {
        String stakes = AuditWords.stakes(one);
        paper.hanging(
                "  " + Paper.column(standing, 9),
                one.kind().words().toUpperCase(Locale.ROOT) + ", " + AuditWords.place(one)
                        + (stakes.isEmpty() ? "" : ": " + stakes));
        paper.hanging(label("says"), one.deviation().inWords() + ".");
    }

    private static void body(Discrepancy one, Paper paper) {
        for (BilledLine line : one.billed()) {
            paper.hanging(label("billed"), AuditWords.billed(line));
        }
        one.supported().forEach(line -> paper.hanging(label("supported"), AuditWords.supported(line)));
        for (Reason reason : one.grounds().because()) {
            paper.hanging(label(reason.rule().id()), reason.inWords() + ".");
        }
        for (MinuteStretch stretch : one.grounds().stretches()) {
            paper.hanging(label("minutes"), AuditWords.minutes(stretch));
        }
        for (DrugAmount amount : one.grounds().amounts()) {
            paper.hanging(label("amounts"), AuditWords.amount(amount));
        }
        for (Alternative other : one.otherwise()) {
            paper.hanging(
                    label("otherwise"),
                    "right under " + other.switchName() + "=" + other.value() + " (" + other.source() + ")");
        }
    }

    private static String label(String label) {
        return "      " + Paper.column(label, LABEL - 4);
    }

    @Override
    public void end(AuditSummary summary, Output output) {
        Paper paper = new Paper();
        AuditTally tally = summary.tally();
        AuditTotals totals = tally.totals();
        paper.line("AUDIT");
        paper.hanging(
                "  visits     ",
                tally.visits().audited() + " audited, " + tally.visits().differing() + " with differences ("
                        + tally.visits().over() + " over, " + tally.visits().under() + " under), "
                        + tally.visits().open() + " with open questions, "
                        + tally.visits().unbilled() + " not billed");
        paper.hanging(
                "  lines      ",
                tally.lines().billed() + " billed, " + tally.lines().matched() + " agree; "
                        + tally.lines().beyond() + " more are beyond what the records can tell");
        paper.hanging("  over       ", AuditWords.sum(totals.over(), summary.priced()));
        paper.hanging("  under      ", AuditWords.sum(totals.under(), summary.priced()));
        paper.hanging("  neither    ", AuditWords.sum(totals.neither(), summary.priced()));
        if (summary.priced()) {
            paper.hanging(
                    "  dollars    ",
                    "net " + Money.of(totals.netDollars()) + ", gross " + Money.of(totals.grossDollars())
                            + ", as Medicare is expected to allow them by the imported tables");
        }
        for (Map.Entry<DiscrepancyKind, Integer> each : tally.kinds().entrySet()) {
            paper.line("    " + Paper.column(each.getKey().words(), 28) + each.getValue());
        }
        for (BilledClaim claim : summary.left()) {
            paper.hanging("  no record  ", "claim " + claim.number() + " is of none of the encounters");
        }
        sample(summary, paper);
        paper.hanging("  ", AuditWords.NOT_CHECKED);
        output.text(paper.toString());
    }

    private static void sample(AuditSummary summary, Paper paper) {
        AuditSummary.Sampled sampled = summary.sampled();
        if (sampled == null) {
            return;
        }
        paper.line("SAMPLE");
        paper.hanging(
                "  drawn      ",
                summary.tally().visits().audited() + " of " + sampled.population() + " encounters, seed "
                        + sampled.seed());
        rate("over", summary.over(), paper);
        rate("under", summary.under(), paper);
        rate("any", summary.any(), paper);
        paper.hanging("  interval   ", "exact, Clopper-Pearson, two-sided; visits that have such a discrepancy");
    }

    private static void rate(String name, @Nullable ErrorRate rate, Paper paper) {
        if (rate != null) {
            paper.hanging("  " + Paper.column(name, 11), AuditWords.rate(rate));
        }
    }
}

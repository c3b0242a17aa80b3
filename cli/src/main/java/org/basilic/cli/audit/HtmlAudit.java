package org.basilic.cli.audit;

import java.util.List;
import java.util.Map;
import org.basilic.audit.AuditReport;
import org.basilic.audit.AuditTally;
import org.basilic.audit.AuditTotals;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.DiscrepancyKind;
import org.basilic.audit.ErrorRate;
import org.basilic.audit.OpenDifference;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;
import org.basilic.result.Alternative;
import org.basilic.result.DrugAmount;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/** Writes one page to read or print: a section for each visit, the sums last, since they are known last. */
final class HtmlAudit implements AuditPrinter {

    private int visits;

    @Override
    public void begin(Output output) {
        output.text(HtmlStyle.HEAD);
        Page page = new Page();
        page.line("h1", "What was billed against what the records support");
        page.open("nav").cell("a", "To the sums", "href", "#sums").closeLine();
        output.text(page.toString());
    }

    @Override
    public void print(Encounter encounter, AuditReport report, Output output) {
        visits++;
        String id = "visit-" + visits;
        Page page = new Page();
        page.open("section", "aria-labelledby", id).endLine();
        page.line("h2", "Visit " + encounter.id() + " of " + report.coded().effective(), "id", id);
        page.line("p", verdict(report));
        VisitDrawing drawing = new VisitDrawing(encounter, report.coded());
        drawing.write(id, page);
        new LineTable(report).write(page);
        for (Discrepancy one : report.discrepancies()) {
            article(one, AuditWords.direction(one), List.of(), page);
        }
        for (OpenDifference one : report.open()) {
            article(one.difference(), "OPEN", one.questions(), page);
        }
        drawing.table(page);
        page.closeLine();
        output.text(page.toString());
    }

    private static String verdict(AuditReport report) {
        int differ = report.discrepancies().size();
        int open = report.open().size();
        String policy = "Coded by policy " + report.coded().policy() + ", "
                + report.coded().status().written() + ". ";
        if (report.billed().unbilled() && !report.coded().lines().isEmpty()) {
            return policy + "Nothing was billed for this visit.";
        }
        if (differ == 0 && open == 0) {
            return policy + "Billed and supported agree.";
        }
        return policy
                + differ
                + (differ == 1 ? " difference" : " differences")
                + (open == 0 ? "." : ", " + open + " open.");
    }

    private static void article(Discrepancy one, String standing, List<String> questions, Page page) {
        page.open("article").endLine();
        page.line("h3", standing + ": " + one.kind().words() + ", " + AuditWords.place(one));
        page.line("p", one.deviation().inWords() + ".");
        page.open("dl").endLine();
        questions.forEach(question -> term("Question", question, page));
        one.billed().forEach(line -> term("Billed", AuditWords.billed(line), page));
        one.supported().forEach(line -> term("Supported", AuditWords.supported(line), page));
        String stakes = AuditWords.stakes(one);
        if (!stakes.isEmpty()) {
            term("At stake", stakes, page);
        }
        for (Reason reason : one.grounds().because()) {
            term(
                    "Rule " + reason.rule().id(),
                    reason.inWords() + ". (" + reason.rule().title() + ")",
                    page);
        }
        for (MinuteStretch stretch : one.grounds().stretches()) {
            term("Minutes", AuditWords.minutes(stretch), page);
        }
        for (DrugAmount amount : one.grounds().amounts()) {
            term("Amounts", AuditWords.amount(amount), page);
        }
        for (Alternative other : one.otherwise()) {
            term(
                    "Otherwise",
                    "right under " + other.switchName() + "=" + other.value() + " (" + other.source() + ")",
                    page);
        }
        page.closeLine().closeLine();
    }

    private static void term(String term, String words, Page page) {
        page.cell("dt", term).line("dd", words);
    }

    @Override
    public void end(AuditSummary summary, Output output) {
        AuditTally tally = summary.tally();
        AuditTotals totals = tally.totals();
        Page page = new Page();
        page.open("section", "aria-labelledby", "sums").endLine();
        page.line("h2", "Sums", "id", "sums");
        page.line(
                "p",
                tally.visits().audited() + " visits audited, " + tally.visits().differing() + " with differences: "
                        + tally.visits().over() + " over, " + tally.visits().under() + " under. "
                        + tally.visits().open() + " with open questions, which count as no error. "
                        + tally.visits().unbilled() + " not billed.");
        page.line(
                "p",
                tally.lines().billed() + " lines billed, of which "
                        + tally.lines().matched() + " agree; " + tally.lines().beyond()
                        + " more are beyond what the records can tell.");
        sums(totals, summary.priced(), page);
        page.open("table").line("caption", "Differences by kind");
        page.open("tbody");
        for (Map.Entry<DiscrepancyKind, Integer> each : tally.kinds().entrySet()) {
            page.open("tr").cell("th", each.getKey().words(), "scope", "row");
            page.cell("td", String.valueOf(each.getValue()), "class", "number").closeLine();
        }
        page.close().closeLine();
        if (summary.priced()) {
            page.line(
                    "p",
                    "Expected amounts, net " + Money.of(totals.netDollars()) + " and gross "
                            + Money.of(totals.grossDollars())
                            + ", are what Medicare is expected to allow by the imported tables.");
        }
        for (BilledClaim claim : summary.left()) {
            page.line("p", "Claim " + claim.number() + " is of none of the encounters and was not audited.");
        }
        sample(summary, page);
        page.line("p", AuditWords.NOT_CHECKED);
        page.closeLine();
        output.text(page.toString());
        output.text(HtmlStyle.FOOT);
    }

    private static void sums(AuditTotals totals, boolean priced, Page page) {
        page.open("table").line("caption", "Differences by direction");
        page.open("thead").open("tr");
        for (String heading : List.of("Direction", "Count", "Units", "Charged without support", "Expected dollars")) {
            page.cell("th", heading, "scope", "col");
        }
        page.close().closeLine();
        page.open("tbody");
        sum("over", totals.over(), priced, page);
        sum("under", totals.under(), priced, page);
        sum("neither", totals.neither(), priced, page);
        page.close().closeLine();
    }

    private static void sum(String name, AuditTotals.Sum sum, boolean priced, Page page) {
        page.open("tr").cell("th", name, "scope", "row");
        page.cell("td", String.valueOf(sum.count()), "class", "number");
        page.cell("td", sum.units().toPlainString(), "class", "number");
        page.cell("td", Money.of(sum.charges()), "class", "number");
        String dollars = Money.of(sum.dollars()) + (sum.untold() == 0 ? "" : " (" + sum.untold() + " without)");
        page.cell("td", priced ? dollars : "not asked for", "class", "number");
        page.closeLine();
    }

    private static void sample(AuditSummary summary, Page page) {
        AuditSummary.Sampled sampled = summary.sampled();
        if (sampled == null) {
            return;
        }
        page.line(
                "p",
                "Random sample of " + summary.tally().visits().audited() + " of " + sampled.population()
                        + " encounters, seed " + sampled.seed() + ".");
        rate("Visits over: ", summary.over(), page);
        rate("Visits under: ", summary.under(), page);
        rate("Visits with any difference: ", summary.any(), page);
        page.line("p", "The intervals are exact, by Clopper and Pearson, two-sided.");
    }

    private static void rate(String name, @Nullable ErrorRate rate, Page page) {
        if (rate != null) {
            page.line("p", name + AuditWords.rate(rate) + ".");
        }
    }
}

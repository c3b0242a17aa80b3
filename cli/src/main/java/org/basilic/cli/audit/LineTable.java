package org.basilic.cli.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.basilic.audit.AuditReport;
import org.basilic.audit.Beyond;
import org.basilic.audit.BilledLine;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.OpenDifference;
import org.basilic.audit.SupportedLine;

/** All lines of a visit, billed beside supported, each with what came of it. */
final class LineTable {

    private static final String NONE = "none";

    private record Row(String place, String billed, String supported, List<String> results) {}

    private final AuditReport report;
    private final IdentityHashMap<BilledLine, List<String>> results = new IdentityHashMap<>();
    private final IdentityHashMap<BilledLine, List<SupportedLine>> partners = new IdentityHashMap<>();
    private final List<Row> unbilled = new ArrayList<>();

    LineTable(AuditReport report) {
        this.report = report;
        for (Discrepancy one : report.discrepancies()) {
            put(one, one.kind().words() + " (" + one.direction().written() + ")");
        }
        for (OpenDifference one : report.open()) {
            put(one.difference(), "open: " + one.difference().kind().words());
        }
        for (Beyond one : report.beyond()) {
            String what = one.modifier() == null ? "" : ": modifier " + one.modifier();
            results.computeIfAbsent(one.line(), fresh -> new ArrayList<>()).add("beyond the record" + what);
            if (one.modifier() == null) {
                partners.putIfAbsent(one.line(), List.of());
            }
        }
    }

    private void put(Discrepancy one, String result) {
        for (BilledLine line : one.billed()) {
            results.computeIfAbsent(line, fresh -> new ArrayList<>()).add(result);
            partners.putIfAbsent(line, one.supported());
        }
        if (one.billed().isEmpty()) {
            one.supported()
                    .forEach(line ->
                            unbilled.add(new Row("", "not billed", AuditWords.supported(line), List.of(result))));
        }
    }

    void write(Page page) {
        page.open("div", "class", "scroll").open("table").line("caption", "Billed beside supported, line by line");
        page.open("thead").open("tr");
        for (String heading : List.of("Claim, line", "Billed", "Supported", "Result")) {
            page.cell("th", heading, "scope", "col");
        }
        page.close().closeLine();
        page.open("tbody");
        report.billed().lines().forEach(line -> row(of(line), page));
        unbilled.forEach(row -> row(row, page));
        page.close().close().closeLine();
    }

    private Row of(BilledLine line) {
        List<SupportedLine> supported = partners.get(line);
        String other = supported == null
                ? AuditWords.billed(line)
                : supported.isEmpty()
                        ? NONE
                        : String.join(
                                ", ",
                                supported.stream().map(AuditWords::supported).toList());
        return new Row(
                line.claim() + ", " + line.number(),
                AuditWords.billed(line),
                other,
                results.getOrDefault(line, List.of("agrees")));
    }

    private static void row(Row row, Page page) {
        boolean agrees = row.results().equals(List.of("agrees"));
        page.open("tr");
        page.cell("td", row.place()).cell("td", row.billed()).cell("td", row.supported());
        page.cell("td", String.join("; ", row.results()), "class", agrees ? "agrees" : "differs");
        page.closeLine();
    }
}

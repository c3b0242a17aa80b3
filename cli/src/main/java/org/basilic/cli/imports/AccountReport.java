package org.basilic.cli.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.chart.Fate;
import org.basilic.cli.Paper;
import org.basilic.cli.feed.Account;
import org.basilic.cli.feed.FeedOptions;
import org.basilic.model.OpenPointKind;

/** What an import would make of its input, for eyes and as JSON. */
final class AccountReport implements Report {

    private static final int COLUMN = 28;

    private final FeedOptions options;
    private final Account account;

    AccountReport(FeedOptions options, Account account) {
        this.options = options;
        this.account = account;
    }

    @Override
    public String text() {
        Paper paper = new Paper();
        paper.line("Read as " + options.kind().word() + " by the map "
                + options.map().id());
        line(paper, "rows", account.rows());
        line(paper, "encounters", account.encounters());
        line(paper, "encounters refused", account.refusedEncounters());
        section(paper, "What became of the rows", fates());
        section(paper, "Open points of the encounters", points(account.points()));
        section(paper, "Actions that the map does not know", new TreeMap<>(account.allUnmappedActions()));
        section(paper, "Problems", problems());
        return paper.toString();
    }

    @Override
    public void json(JsonGenerator json) throws IOException {
        json.writeNumberField("rows", account.rows());
        json.writeNumberField("encounters", account.encounters());
        json.writeNumberField("encountersRefused", account.refusedEncounters());
        counts(json, "fates", fates());
        counts(json, "openPoints", points(account.points()));
        counts(json, "unmappedActions", new TreeMap<>(account.allUnmappedActions()));
        counts(json, "problems", problems());
    }

    private Map<String, Number> fates() {
        Map<String, Number> counts = new TreeMap<>();
        for (Fate fate : Fate.values()) {
            if (account.fates().containsKey(fate)) {
                counts.put(fate.written(), account.fates().getOrDefault(fate, 0L));
            }
        }
        return counts;
    }

    private static Map<String, Number> points(Map<OpenPointKind, Long> points) {
        Map<String, Number> counts = new TreeMap<>();
        points.forEach((kind, count) -> counts.put(kind.written(), count));
        return counts;
    }

    private Map<String, Number> problems() {
        Map<String, Number> counts = new TreeMap<>();
        account.problems().forEach((code, count) -> counts.put(code.id(), count));
        return counts;
    }

    private static void section(Paper paper, String heading, Map<String, ? extends Number> counts) {
        if (!counts.isEmpty()) {
            paper.gap().line(heading);
            counts.forEach((what, count) -> line(paper, what, count.longValue()));
        }
    }

    private static void line(Paper paper, String what, long count) {
        paper.line("  " + Paper.column(what, COLUMN) + count);
    }

    private static void counts(JsonGenerator json, String name, Map<String, ? extends Number> counts)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, ? extends Number> one : counts.entrySet()) {
            json.writeNumberField(one.getKey(), one.getValue().longValue());
        }
        json.writeEndObject();
    }
}

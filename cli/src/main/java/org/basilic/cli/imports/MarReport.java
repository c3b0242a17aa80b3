package org.basilic.cli.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.cli.Paper;
import org.basilic.cli.feed.FeedOptions;
import org.basilic.formats.mar.MarDryRun;
import org.basilic.formats.mar.MarDryRun.Column;
import org.basilic.formats.mar.MarDryRun.Count;
import org.basilic.model.Problem;

/** What a map knows of tables, for eyes and as JSON. */
final class MarReport implements Report {

    private static final int NAME = 26;
    private static final int NUMBER = 9;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FeedOptions options;
    private final MarDryRun seen;

    MarReport(FeedOptions options, MarDryRun seen) {
        this.options = options;
        this.seen = seen;
    }

    @Override
    public String text() {
        Paper paper = new Paper();
        paper.line("Read as mar by the map " + options.map().id() + ": " + seen.rows() + " rows");
        if (!seen.columns().isEmpty()) {
            paper.gap()
                    .line(Paper.column("COLUMN", NAME) + Paper.column("FILLED", NUMBER) + Paper.column("VALUES", NUMBER)
                            + "TELLS");
        }
        for (Column column : seen.columns()) {
            String values = column.values() >= Column.MOST_VALUES ? column.values() + "+" : "" + column.values();
            List<String> tells = new ArrayList<>();
            tells.add(column.facts().isEmpty() ? "nothing by this map" : String.join(", ", column.facts()));
            if (column.unreadable() > 0) {
                tells.add(column.unreadable() + " cells cannot be read");
            }
            column.styles().forEach(style -> tells.add(style.count() + " as " + style.text()));
            paper.hanging(
                    Paper.column(column.name(), NAME)
                            + Paper.column(percent(column.filled()) + "%", NUMBER)
                            + Paper.column(values, NUMBER),
                    String.join("; ", tells));
        }
        if (!seen.missing().isEmpty()) {
            paper.gap().hanging("Not there: ", String.join(", ", seen.missing()));
        }
        unknown().forEach((what, counts) -> {
            if (!counts.isEmpty()) {
                paper.gap().line(words(what) + " that the map does not know");
                counts.forEach(count -> paper.line("  " + Paper.column(count.text(), NAME) + count.count()));
            }
        });
        if (!seen.problems().isEmpty()) {
            paper.gap().line("Why nothing can be made of it");
            seen.problems().forEach(problem -> paper.hanging("  ", problem.toString()));
        }
        return paper.toString();
    }

    @Override
    public void json(JsonGenerator json) throws IOException {
        json.writeNumberField("rows", seen.rows());
        json.writeArrayFieldStart("columns");
        for (Column column : seen.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            strings(json, "tells", column.facts());
            json.writeNumberField("filledPercent", new BigDecimal(percent(column.filled())));
            json.writeNumberField("values", column.values());
            json.writeNumberField("unreadable", column.unreadable());
            counts(json, "timeStyles", column.styles());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings(json, "missingColumns", seen.missing());
        for (Map.Entry<String, List<Count>> one : unknown().entrySet()) {
            counts(json, one.getKey(), one.getValue());
        }
        strings(
                json,
                "problems",
                seen.problems().stream().map(Problem::toString).toList());
    }

    private Map<String, List<Count>> unknown() {
        Map<String, List<Count>> unknown = new LinkedHashMap<>();
        unknown.put("unmappedActions", seen.unmappedActions());
        unknown.put("unmappedRoutes", seen.unmappedRoutes());
        unknown.put("unmappedClasses", seen.unmappedClasses());
        unknown.put("unmappedPayers", seen.unmappedPayers());
        unknown.put("unmappedStatuses", seen.unmappedStatuses());
        unknown.put("unknownUnits", seen.unknownUnits());
        return unknown;
    }

    /** Returns {@code Actions} for {@code unmappedActions}. */
    private static String words(String name) {
        return name.replaceFirst("^[a-z]+", "");
    }

    private String percent(long filled) {
        return seen.rows() == 0
                ? "0"
                : BigDecimal.valueOf(filled)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(seen.rows()), 0, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static void strings(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void counts(JsonGenerator json, String name, List<Count> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Count count : counts) {
            json.writeNumberField(count.text(), count.count());
        }
        json.writeEndObject();
    }
}

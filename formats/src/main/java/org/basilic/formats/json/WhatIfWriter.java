package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.basilic.coding.Explain;
import org.basilic.comparison.FindingDifferences;
import org.basilic.comparison.LineChange;
import org.basilic.comparison.LineDifference;
import org.basilic.result.Finding;

/**
 * A writer of what-ifs as JSON: the changes, both coded encounters, each whole, and what differs. At its top stand no lines,
 * so that nobody takes it for a coded encounter.
 */
public final class WhatIfWriter {

    private final Layout layout;
    private final JsonFactory json = new JsonFactory();

    /** Makes a writer for this layout. */
    public WhatIfWriter(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes one, nothing before it and nothing after it; the stream stays open.
     *
     * @param explain how much of the reasoning to write, of what the results hold
     */
    public void write(WhatIf whatIf, Explain explain, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.disable(Feature.AUTO_CLOSE_TARGET).disable(Feature.FLUSH_PASSED_TO_STREAM);
            PrettyLayout pretty = new PrettyLayout();
            if (layout == Layout.PRETTY) {
                generator.setPrettyPrinter(pretty);
            }
            generator.writeStartObject();
            changes(whatIf.changes(), generator);
            CodedEncounterJson coded = new CodedEncounterJson(generator, pretty, explain);
            generator.writeFieldName("record");
            coded.write(whatIf.record());
            generator.writeFieldName("changed");
            coded.write(whatIf.changed());
            generator.writeFieldName("differences");
            generator.writeStartArray();
            lines(whatIf, generator, pretty);
            findings(whatIf.findings(), generator, pretty);
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private static void changes(List<TriedChange> changes, JsonGenerator out) throws IOException {
        out.writeFieldName("whatIf");
        out.writeStartObject();
        out.writeFieldName("changes");
        out.writeStartArray();
        for (TriedChange tried : changes) {
            out.writeStartObject();
            out.writeStringField("place", tried.change().place());
            out.writeStringField("path", tried.path());
            LineSideJson.text("from", tried.from(), out);
            LineSideJson.text("to", tried.to(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void lines(WhatIf whatIf, JsonGenerator out, PrettyLayout pretty) throws IOException {
        for (LineDifference difference : whatIf.lines().found()) {
            out.writeStartObject();
            out.writeStringField("code", difference.line().code());
            out.writeStringField("kind", difference.line().kind().written());
            List<String> changes = new ArrayList<>();
            for (LineChange change : difference.changes()) {
                changes.add(change.written());
            }
            LineSideJson.texts("changes", changes, out, pretty);
            LineSideJson.side("record", difference.before(), whatIf.record(), out, pretty);
            LineSideJson.side("changed", difference.after(), whatIf.changed(), out, pretty);
            out.writeEndObject();
        }
    }

    private static void findings(FindingDifferences findings, JsonGenerator out, PrettyLayout pretty)
            throws IOException {
        for (Finding finding : findings.gone()) {
            finding(finding, LineChange.GONE, out, pretty);
        }
        for (Finding finding : findings.added()) {
            finding(finding, LineChange.ADDED, out, pretty);
        }
    }

    private static void finding(Finding finding, LineChange change, JsonGenerator out, PrettyLayout pretty)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("rule", finding.because().rule().id());
        out.writeStringField("severity", finding.severity().written());
        out.writeStringField("message", finding.because().inWords());
        if (!finding.administrations().isEmpty()) {
            LineSideJson.texts("administrations", finding.administrations(), out, pretty);
        }
        LineSideJson.texts("changes", List.of(change.written()), out, pretty);
        out.writeEndObject();
    }
}

package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.basilic.coding.ComparedEncounter;
import org.basilic.coding.FindingEffect;
import org.basilic.coding.PolicyEffect;
import org.basilic.coding.PolicyTally;
import org.basilic.comparison.LineChange;
import org.basilic.price.PriceTally;
import org.basilic.reference.PolicyQuestion;
import org.basilic.result.Finding;

/** A writer of what two policies make of encounters, as JSON: what differs, and by which answer. */
public final class ComparisonWriter {

    private final JsonFactory json = new JsonFactory();
    private final PrettyLayout layout = new PrettyLayout();

    /** Writes what differs in one encounter, on one line, nothing before it and nothing after it; the stream stays open. */
    public void write(ComparedEncounter compared, OutputStream target) throws IOException {
        try (JsonGenerator out = generator(target)) {
            out.writeStartObject();
            out.writeStringField("encounter", compared.one().encounter());
            out.writeStringField("date", compared.one().effective().toString());
            out.writeFieldName("status");
            out.writeStartObject();
            out.writeStringField("one", compared.one().status().written());
            out.writeStringField("other", compared.other().status().written());
            out.writeEndObject();
            out.writeFieldName("lines");
            out.writeStartArray();
            for (PolicyEffect effect : compared.lines()) {
                line(effect, compared, out);
            }
            out.writeEndArray();
            out.writeFieldName("findings");
            out.writeStartArray();
            for (FindingEffect effect : compared.findings()) {
                finding(effect, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    /** Writes the counts, on one line, nothing before them and nothing after them; the stream stays open. */
    public void write(PolicyTally tally, OutputStream target) throws IOException {
        try (JsonGenerator out = generator(target)) {
            out.writeStartObject();
            out.writeNumberField("encounters", tally.encounters());
            out.writeNumberField("changed", tally.changed());
            out.writeNumberField("linesAdded", tally.added());
            out.writeNumberField("linesGone", tally.gone());
            out.writeNumberField("linesChanged", tally.altered());
            out.writeNumberField("findings", tally.findings());
            out.writeFieldName("byAnswer");
            out.writeStartArray();
            for (Map.Entry<PolicyQuestion, PolicyTally.Count> each :
                    tally.byAnswer().entrySet()) {
                out.writeStartObject();
                answer(each.getKey(), out);
                count(each.getValue(), out);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeFieldName("together");
            out.writeStartObject();
            count(tally.together(), out);
            out.writeEndObject();
            out.writeEndObject();
        }
    }

    /** Writes the sums of expected amounts, on one line, nothing before them and nothing after them; the stream stays open. */
    public void write(PriceTally prices, OutputStream target) throws IOException {
        try (JsonGenerator out = generator(target)) {
            out.writeStartObject();
            sum("encounters", prices.encounters(), out);
            out.writeFieldName("byAnswer");
            out.writeStartArray();
            for (Map.Entry<PolicyQuestion, PriceTally.Sum> each :
                    prices.byAnswer().entrySet()) {
                out.writeStartObject();
                answer(each.getKey(), out);
                sum("lines", each.getValue(), out);
                out.writeEndObject();
            }
            out.writeEndArray();
            sum("together", prices.together(), out);
            out.writeEndObject();
        }
    }

    private static void sum(String name, PriceTally.Sum sum, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeStartObject();
        out.writeFieldName("dollars");
        out.writeNumber(sum.dollars());
        out.writeNumberField("told", sum.told());
        out.writeNumberField("untold", sum.untold());
        out.writeEndObject();
    }

    private JsonGenerator generator(OutputStream target) throws IOException {
        JsonGenerator out = json.createGenerator(target);
        out.disable(Feature.AUTO_CLOSE_TARGET).disable(Feature.FLUSH_PASSED_TO_STREAM);
        return out;
    }

    private void line(PolicyEffect effect, ComparedEncounter compared, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", effect.line().line().code());
        out.writeStringField("kind", effect.line().line().kind().written());
        List<String> changes =
                effect.line().changes().stream().map(LineChange::written).toList();
        LineSideJson.texts("changes", changes, out, layout);
        LineSideJson.side("one", effect.line().before(), compared.one(), out, layout);
        LineSideJson.side("other", effect.line().after(), compared.other(), out, layout);
        answers("by", effect.alone(), out);
        if (effect.together()) {
            answers("together", effect.involved(), out);
        }
        out.writeEndObject();
    }

    private static void finding(FindingEffect effect, JsonGenerator out) throws IOException {
        Finding finding = effect.finding();
        out.writeStartObject();
        out.writeStringField("rule", finding.because().rule().id());
        out.writeStringField("severity", finding.severity().written());
        out.writeStringField("message", finding.because().inWords());
        out.writeStringField("change", (effect.added() ? LineChange.ADDED : LineChange.GONE).written());
        answers("by", effect.alone(), out);
        out.writeEndObject();
    }

    private static void answers(String name, List<PolicyQuestion> answers, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeStartArray();
        for (PolicyQuestion answer : answers) {
            out.writeStartObject();
            answer(answer, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void answer(PolicyQuestion answer, JsonGenerator out) throws IOException {
        out.writeStringField("kind", answer.kind().written());
        out.writeStringField("subject", answer.subject());
    }

    private static void count(PolicyTally.Count count, JsonGenerator out) throws IOException {
        out.writeNumberField("encounters", count.encounters());
        out.writeNumberField("lines", count.lines());
        out.writeNumberField("findings", count.findings());
    }
}

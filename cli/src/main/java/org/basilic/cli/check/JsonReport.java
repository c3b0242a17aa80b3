package org.basilic.cli.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.testkit.cases.BilledLine;
import org.basilic.testkit.cases.CaseOutcome;
import org.basilic.testkit.cases.CaseReport;
import org.basilic.testkit.cases.CheckedCase;
import org.basilic.testkit.cases.GoldenCase;

/** The report as JSON: what was run, the counts, and one entry for each case. It holds no times, only facts. */
final class JsonReport {

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static String of(Checked checked) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(layout());
            new JsonReport(json).write(checked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    private void write(Checked checked) throws IOException {
        Reference reference = checked.reference();
        json.writeStartObject();
        json.writeStringField("program", checked.program());
        json.writeStringField("rulebook", reference.rulebook());
        json.writeStringField("referenceData", reference.edition());
        json.writeStringField("policy", checked.policy());
        json.writeObjectFieldStart("switches");
        for (Map.Entry<Switch, String> one : checked.switches().entrySet()) {
            json.writeStringField(one.getKey().written(), one.getValue());
        }
        json.writeEndObject();
        counts(checked.counts());
        json.writeArrayFieldStart("cases");
        for (CheckedCase one : checked.cases()) {
            one(one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes counts of which the first four add up to the number of cases. */
    private void counts(CaseReport counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("passed", counts.passed());
        json.writeNumberField("failed", counts.failed() - counts.unreadable());
        json.writeNumberField("unreadable", counts.unreadable());
        json.writeNumberField("notJudged", counts.notJudged());
        json.writeNumberField("vetted", counts.vetted());
        json.writeNumberField("drugLinesNotJudged", counts.drugLinesNotJudged());
        json.writeEndObject();
    }

    private void one(CheckedCase one) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", one.file());
        json.writeNumberField("line", one.line());
        CaseOutcome outcome = one.outcome();
        if (outcome != null) {
            GoldenCase golden = outcome.golden();
            json.writeStringField("title", golden.title());
            json.writeStringField("standing", golden.standing().written());
            json.writeStringField("vetted", golden.isVetted() ? golden.vetted() : null);
        }
        json.writeStringField("outcome", one.verdict().written());
        texts("differences", one.differences());
        if (outcome != null) {
            GoldenCase golden = outcome.golden();
            json.writeStringField("judged", golden.scope().written());
            lines("expected", outcome.expected());
            texts("absent", golden.absent());
            lines("got", outcome.got());
            texts("rules", outcome.rules());
        }
        json.writeEndObject();
    }

    private void lines(String name, List<BilledLine> lines) throws IOException {
        json.writeArrayFieldStart(name);
        for (BilledLine line : lines) {
            json.writeStartObject();
            json.writeStringField("code", line.code());
            texts("modifiers", line.modifiers());
            json.writeNumberField("units", line.units());
            LocalDate date = line.date();
            if (date != null) {
                json.writeStringField("serviceDate", date.toString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}

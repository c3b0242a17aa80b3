package org.basilic.cli.scrub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.basilic.claim.edit.ClaimFinding;
import org.basilic.claim.edit.NotChecked;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.cli.Output;
import org.basilic.formats.x12.Fault;
import org.basilic.reference.Reference;
import org.basilic.result.Denial;
import org.basilic.result.Severity;

/** One object: the claims on which something was found, what is wrong outside claims, the counts, and what was looked at. */
final class JsonReport implements ScrubReport {

    private final Output output;
    private final Reference reference;
    private final JsonGenerator json;

    JsonReport(Output output, Reference reference) throws IOException {
        this.output = output;
        this.reference = reference;
        this.json = new JsonFactory().createGenerator(output).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
        json.writeStartObject();
        json.writeArrayFieldStart("claims");
    }

    @Override
    public void claim(Scrubbed scrubbed, List<Fault> faults) throws IOException {
        if (scrubbed.findings().isEmpty() && faults.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("claim", scrubbed.claim());
        json.writeArrayFieldStart("findings");
        for (ClaimFinding finding : scrubbed.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        faults("faults", faults);
        json.writeEndObject();
        json.flush();
        output.endRecord();
    }

    private void finding(ClaimFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("edit", finding.edit());
        json.writeStringField("severity", finding.severity().written());
        if (finding.place().line() > 0) {
            json.writeNumberField("line", finding.place().line());
        }
        json.writeStringField("loop", finding.place().loop());
        json.writeStringField("element", finding.place().element());
        json.writeStringField("message", finding.message());
        json.writeStringField("fix", finding.fix());
        Denial denial = finding.denial();
        if (denial != null) {
            json.writeObjectFieldStart("denial");
            json.writeStringField("carc", denial.carc());
            if (denial.rarc() != null) {
                json.writeStringField("rarc", denial.rarc());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void faults(String name, List<Fault> faults) throws IOException {
        json.writeArrayFieldStart(name);
        for (Fault fault : faults) {
            json.writeStartObject();
            json.writeStringField("edit", fault.id());
            json.writeNumberField("segment", fault.place().inInput());
            json.writeStringField("found", fault.found());
            json.writeStringField("wanted", fault.wanted());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void end(List<Fault> outside, Counts counts) throws IOException {
        json.writeEndArray();
        faults("faults", outside);
        json.writeObjectFieldStart("counts");
        json.writeNumberField("claims", counts.claims());
        json.writeNumberField("refused", counts.refused());
        json.writeNumberField("faults", counts.faults());
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.written(), counts.of(severity));
        }
        json.writeBooleanField("whole", !counts.isBroken());
        json.writeEndObject();
        json.writeObjectFieldStart("edits");
        for (Map.Entry<String, Long> edit : counts.edits().entrySet()) {
            json.writeNumberField(edit.getKey(), edit.getValue());
        }
        json.writeEndObject();
        json.writeStringField("referenceData", reference.edition());
        json.writeObjectFieldStart("levels");
        for (Map.Entry<Integer, Long> level : EditsPage.levels(reference).entrySet()) {
            json.writeNumberField(level.getKey().toString(), level.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("notChecked");
        for (Map<NotChecked, Long> of : counts.notChecked().values()) {
            for (Map.Entry<NotChecked, Long> gap : of.entrySet()) {
                json.writeStartObject();
                json.writeStringField("subject", gap.getKey().subject());
                json.writeStringField("why", gap.getKey().why());
                json.writeNumberField("claims", gap.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("neverChecked");
        for (String never : EditsPage.NEVER) {
            json.writeString(never);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        output.text("\n");
    }

    /** Leaves what was begun unfinished where the run was cut short: nobody should take it for whole. */
    @Override
    public void close() {}
}

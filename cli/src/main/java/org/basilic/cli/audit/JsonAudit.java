package org.basilic.cli.audit;

import java.io.IOException;
import org.basilic.audit.AuditReport;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.ErrorRate;
import org.basilic.cli.Output;
import org.basilic.formats.json.AuditWriter;
import org.basilic.model.Encounter;
import org.jspecify.annotations.Nullable;

/** Writes one object of JSON, with a line for each visit. */
final class JsonAudit implements AuditPrinter {

    private final AuditWriter writer = new AuditWriter();
    private boolean open;

    @Override
    public void begin(Output output) {
        output.text("{\"visits\":[");
    }

    @Override
    public void print(Encounter encounter, AuditReport report, Output output) throws IOException {
        output.text(open ? ",\n" : "\n");
        writer.write(report, output);
        open = true;
    }

    @Override
    public void end(AuditSummary summary, Output output) throws IOException {
        output.text("\n],\"summary\":");
        writer.write(summary.tally(), output);
        output.text(",\n\"priced\":" + summary.priced() + ",\"claims\":" + summary.claims()
                + ",\"claimsWithoutEncounter\":");
        writer.write(summary.left().stream().map(BilledClaim::number).toList(), output);
        AuditSummary.Sampled sampled = summary.sampled();
        if (sampled != null) {
            output.text(",\n\"sample\":{\"population\":" + sampled.population() + ",\"size\":"
                    + summary.tally().visits().audited() + ",\"seed\":" + sampled.seed());
            rate("visitsOver", summary.over(), output);
            rate("visitsUnder", summary.under(), output);
            rate("visitsDiffering", summary.any(), output);
            output.text("}");
        }
        output.text("}\n");
    }

    private void rate(String name, @Nullable ErrorRate rate, Output output) throws IOException {
        if (rate != null) {
            output.text(",\"" + name + "\":");
            writer.write(rate, output);
        }
    }
}

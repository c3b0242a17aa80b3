package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
import org.basilic.audit.SupportedLine;
import org.basilic.result.Alternative;
import org.basilic.result.CodedLine;
import org.basilic.result.DrugAmount;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;

/** A writer of what audits found, as JSON on one line each; properties that nothing is known of are left out. */
public final class AuditWriter {

    private final JsonFactory json = new JsonFactory();

    /** Writes the report of one visit, nothing before it and nothing after it; the stream stays open. */
    public void write(AuditReport report, OutputStream target) throws IOException {
        try (JsonGenerator out = generator(target)) {
            out.writeStartObject();
            out.writeStringField("encounter", report.coded().encounter());
            out.writeStringField("date", report.coded().effective().toString());
            out.writeStringField("status", report.coded().status().written());
            out.writeStringField("policy", report.coded().policy());
            Fields.texts(
                    "claims",
                    report.billed().claims().stream().map(BilledClaim::number).toList(),
                    out);
            out.writeNumberField("billedLines", report.billed().lines().size());
            out.writeNumberField("supportedLines", report.coded().lines().size());
            out.writeNumberField("matchedLines", report.matched());
            out.writeArrayFieldStart("discrepancies");
            for (Discrepancy one : report.discrepancies()) {
                out.writeStartObject();
                discrepancy(one, out);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("open");
            for (OpenDifference one : report.open()) {
                out.writeStartObject();
                Fields.texts("questions", one.questions(), out);
                discrepancy(one.difference(), out);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("beyond");
            for (Beyond one : report.beyond()) {
                out.writeStartObject();
                billed(one.line(), out);
                Fields.text("modifier", one.modifier(), out);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeFieldName("totals");
            totals(report.totals(), out);
            out.writeEndObject();
        }
    }

    /** Writes the sums over all visits, nothing before them and nothing after them; the stream stays open. */
    public void write(AuditTally tally, OutputStream target) throws IOException {
        try (JsonGenerator out = generator(target)) {
            out.writeStartObject();
            out.writeNumberField("visits", tally.visits().audited());
            out.writeNumberField("visitsUnbilled", tally.visits().unbilled());
            out.writeNumberField("visitsOver", tally.visits().over());
            out.writeNumberField("visitsUnder", tally.visits().under());
            out.writeNumberField("visitsDiffering", tally.visits().differing());
            out.writeNumberField("visitsOpen", tally.visits().open());
            out.writeNumberField("billedLines", tally.lines().billed());
            out.writeNumberField("matchedLines", tally.lines().matched());
            out.writeNumberField("linesBeyond", tally.lines().beyond());
            out.writeObjectFieldStart("kinds");
            for (Map.Entry<DiscrepancyKind, Integer> each : tally.kinds().entrySet()) {
                out.writeNumberField(each.getKey().written(), each.getValue());
            }
            out.writeEndObject();
            out.writeFieldName("totals");
            totals(tally.totals(), out);
            out.writeEndObject();
        }
    }

    /** Writes a rate, nothing before it and nothing after it; the stream stays open. */
    public void write(ErrorRate rate, OutputStream target) throws IOException {
        try (JsonGenerator out = generator(target)) {
            out.writeStartObject();
            out.writeNumberField("found", rate.found());
            out.writeNumberField("of", rate.of());
            Fields.number("rate", rate.rate(), out);
            Fields.number("low95", rate.low(), out);
            Fields.number("high95", rate.high(), out);
            out.writeStringField("interval", "Clopper-Pearson, two-sided");
            out.writeEndObject();
        }
    }

    /** Writes texts as a list, nothing before it and nothing after it; the stream stays open. */
    public void write(List<String> texts, OutputStream target) throws IOException {
        try (JsonGenerator out = generator(target)) {
            out.writeStartArray();
            for (String text : texts) {
                out.writeString(text);
            }
            out.writeEndArray();
        }
    }

    private JsonGenerator generator(OutputStream target) throws IOException {
        JsonGenerator out = json.createGenerator(target);
        out.disable(Feature.AUTO_CLOSE_TARGET).disable(Feature.FLUSH_PASSED_TO_STREAM);
        return out;
    }

    private static void discrepancy(Discrepancy one, JsonGenerator out) throws IOException {
        out.writeStringField("kind", one.kind().written());
        out.writeStringField("direction", one.direction().written());
        out.writeStringField("says", one.deviation().inWords());
        out.writeArrayFieldStart("billed");
        for (BilledLine line : one.billed()) {
            out.writeStartObject();
            billed(line, out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("supported");
        for (SupportedLine line : one.supported()) {
            supported(line, out);
        }
        out.writeEndArray();
        Fields.number("unitsDifference", one.stakes().units(), out);
        Fields.number("dollarsDifference", one.stakes().dollars(), out);
        Fields.number("chargeAtStake", one.stakes().charge(), out);
        grounds(one, out);
        out.writeArrayFieldStart("otherwise");
        for (Alternative other : one.otherwise()) {
            out.writeStartObject();
            out.writeStringField("switch", other.switchName());
            out.writeStringField("value", other.value());
            out.writeStringField("source", other.source());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void grounds(Discrepancy one, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("because");
        for (Reason reason : one.grounds().because()) {
            out.writeStartObject();
            out.writeStringField("rule", reason.rule().id());
            out.writeStringField("text", reason.inWords());
            out.writeEndObject();
        }
        out.writeEndArray();
        if (one.grounds().minutes() != null) {
            out.writeNumberField("minutes", one.grounds().minutes());
        }
        out.writeArrayFieldStart("stretches");
        for (MinuteStretch stretch : one.grounds().stretches()) {
            out.writeStartObject();
            out.writeStringField("administration", stretch.administration());
            Fields.text("from", stretch.from() == null ? null : stretch.from().toString(), out);
            Fields.text("to", stretch.to() == null ? null : stretch.to().toString(), out);
            out.writeNumberField("minutes", stretch.minutes());
            out.writeStringField("disposition", stretch.disposition().written());
            Fields.text("code", stretch.code(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("amounts");
        for (DrugAmount amount : one.grounds().amounts()) {
            out.writeStartObject();
            out.writeStringField("administration", amount.administration());
            out.writeStringField("unit", amount.unit());
            Fields.number("opened", amount.opened(), out);
            Fields.number("given", amount.given(), out);
            Fields.number("wasted", amount.wasted(), out);
            Fields.text("billingUnit", amount.billingUnit(), out);
            out.writeNumberField("unitsGiven", amount.unitsGiven());
            out.writeNumberField("unitsWasted", amount.unitsWasted());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void billed(BilledLine line, JsonGenerator out) throws IOException {
        out.writeStringField("claim", line.claim());
        out.writeNumberField("line", line.number());
        Fields.text("code", line.code(), out);
        Fields.texts("modifiers", line.modifiers(), out);
        Fields.number("units", line.units(), out);
        if (line.service() != null) {
            out.writeStringField("serviceDate", line.service().from().toString());
            if (!line.service().oneDay()) {
                out.writeStringField("lastServiceDate", line.service().to().toString());
            }
        }
        Fields.text("ndc", line.ndc(), out);
        Fields.number("ndcQuantity", line.ndcQuantity(), out);
        Fields.text("ndcUnit", line.ndcUnit(), out);
        Fields.texts("diagnoses", line.diagnoses(), out);
        Fields.number("charge", line.charge(), out);
    }

    private static void supported(SupportedLine supported, JsonGenerator out) throws IOException {
        CodedLine line = supported.line();
        out.writeStartObject();
        out.writeNumberField("line", supported.number());
        out.writeStringField("code", line.code());
        Fields.texts("modifiers", line.modifiers(), out);
        out.writeNumberField("units", line.units());
        out.writeStringField("serviceDate", line.serviceDate().toString());
        Fields.texts("administrations", line.administrations(), out);
        Fields.text("ndc", line.ndc(), out);
        out.writeEndObject();
    }

    private static void totals(AuditTotals totals, JsonGenerator out) throws IOException {
        out.writeStartObject();
        sum("over", totals.over(), out);
        sum("under", totals.under(), out);
        sum("neither", totals.neither(), out);
        Fields.number("netUnits", totals.netUnits(), out);
        Fields.number("netDollars", totals.netDollars(), out);
        Fields.number("grossDollars", totals.grossDollars(), out);
        out.writeEndObject();
    }

    private static void sum(String name, AuditTotals.Sum sum, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("count", sum.count());
        Fields.number("units", sum.units(), out);
        Fields.number("dollars", sum.dollars(), out);
        out.writeNumberField("withoutDollars", sum.untold());
        Fields.number("charges", sum.charges(), out);
        out.writeEndObject();
    }
}

package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.AdjustmentKind;
import org.basilic.remittance.ClaimMatch;
import org.basilic.remittance.ClaimStatus;
import org.basilic.remittance.DenialCount;
import org.basilic.remittance.DeniedLine;
import org.basilic.remittance.Imbalance;
import org.basilic.remittance.LineMatch;
import org.basilic.remittance.MoneyTally;
import org.basilic.remittance.Payment;
import org.basilic.remittance.PaymentReview;
import org.basilic.remittance.Prevention;
import org.basilic.remittance.Refusal;
import org.basilic.remittance.Remittance;
import org.basilic.remittance.Reversal;
import org.basilic.remittance.SuggestedRow;
import org.basilic.remittance.WorkItem;

/**
 * A writer of what answers say, as one JSON object for other programs; its fields stand in docs/guide/read-remittances.md. Amounts are
 * dollars. A field whose value is not known is left out, never zero.
 */
public final class RemittanceWriter {

    private final JsonFactory json = new JsonFactory();

    /**
     * Writes everything, nothing before it and nothing after it; the stream stays open.
     *
     * @param statuses of which those that name a payer's number of a claim are told
     */
    public void write(PaymentReview review, List<Refusal> refusals, List<ClaimStatus> statuses, OutputStream target)
            throws IOException {
        try (JsonGenerator out = json.createGenerator(target)) {
            out.disable(Feature.AUTO_CLOSE_TARGET).disable(Feature.FLUSH_PASSED_TO_STREAM);
            out.setPrettyPrinter(new PrettyLayout());
            out.writeStartObject();
            payments(review, out);
            matches(review, out);
            money(review.money(), out);
            denials(review.denials(), out);
            counts(review.denials(), out);
            worklist(review.worklist(), out);
            suggestions(review.suggestions(), out);
            refusals(refusals, out);
            taken(statuses, out);
            out.writeEndObject();
        }
    }

    private static void payments(PaymentReview review, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("payments");
        for (Payment payment : review.payments()) {
            out.writeStartObject();
            head(payment.head(), out);
            out.writeNumberField("claims", payment.claims().size());
            out.writeBooleanField("whole", payment.whole());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("repeated");
        for (Remittance head : review.repeated()) {
            out.writeStartObject();
            head(head, out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("imbalances");
        for (Imbalance off : review.imbalances()) {
            out.writeStartObject();
            out.writeStringField("level", word(off.level()));
            Fields.text("trace", off.trace(), out);
            Fields.text("claim", off.claim(), out);
            Fields.number("answeredLine", off.line(), out);
            Fields.number("whole", off.whole(), out);
            Fields.number("held", off.held(), out);
            Fields.number("paid", off.paid(), out);
            Fields.number("difference", off.difference(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("reversals");
        for (Reversal reversal : review.reversals()) {
            out.writeStartObject();
            Fields.text("claim", reversal.reversal().claim().number(), out);
            Fields.number("paidBack", reversal.reversal().claim().paid(), out);
            out.writeBooleanField("originalFound", reversal.original() != null);
            out.writeBooleanField("nets", reversal.nets());
            Fields.number("netCharge", reversal.netCharge(), out);
            Fields.number("netPaid", reversal.netPaid(), out);
            Fields.number(
                    "corrected",
                    reversal.correction() == null
                            ? null
                            : reversal.correction().claim().paid(),
                    out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void head(Remittance head, JsonGenerator out) throws IOException {
        Fields.text("trace", head.trace(), out);
        Fields.text("paidOn", head.paidOn(), out);
        Fields.text("payer", head.payer(), out);
        Fields.number("paid", head.paid(), out);
    }

    private static void matches(PaymentReview review, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("matches");
        for (ClaimMatch match : review.matching().matches()) {
            out.writeStartObject();
            Fields.text("claim", match.judged().claim().number(), out);
            Fields.text("trace", match.judged().payment().trace(), out);
            out.writeStringField("by", match.by().inWords());
            out.writeArrayFieldStart("lines");
            for (LineMatch line : match.lines()) {
                out.writeStartObject();
                out.writeNumberField("answered", line.paid().number());
                Fields.number("line", line.ours() == null ? null : line.ours().number(), out);
                Fields.text("code", line.paid().code(), out);
                out.writeStringField("by", line.by().inWords());
                if (line.recoded()) {
                    Fields.text(
                            "billed", line.ours() == null ? null : line.ours().code(), out);
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("unanswered");
            for (ClaimLine line : match.unanswered()) {
                out.writeNumber(line.number());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("unansweredClaims");
        for (var claim : review.matching().unanswered()) {
            out.writeString(claim.number());
        }
        out.writeEndArray();
    }

    private static void money(MoneyTally money, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("money");
        Fields.number("charged", money.charged(), out);
        Fields.number("paid", money.paid(), out);
        Fields.number("contractual", money.held(AdjustmentKind.CONTRACTUAL), out);
        Fields.number("patientShare", money.held(AdjustmentKind.PATIENT_SHARE), out);
        Fields.number("denied", money.held(AdjustmentKind.DENIAL), out);
        Fields.number("information", money.held(AdjustmentKind.INFORMATION), out);
        Fields.number("unlisted", money.unlisted(), out);
        out.writeNumberField("unread", money.unread());
        out.writeEndObject();
    }

    private static void denials(List<DeniedLine> denials, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("denials");
        for (DeniedLine denied : denials) {
            out.writeStartObject();
            line(denied, out);
            Fields.text("payer", denied.payer(), out);
            Fields.text(
                    "group",
                    denied.adjustment().group() == null
                            ? null
                            : denied.adjustment().group().code(),
                    out);
            Fields.text("carc", denied.adjustment().carc(), out);
            Fields.text(
                    "meaning",
                    denied.meaning() == null ? null : denied.meaning().label(),
                    out);
            Fields.texts("rarcs", denied.remarks(), out);
            Fields.number("amount", denied.amount(), out);
            out.writeStringField("action", denied.action().written());
            Prevention prevention = denied.prevention();
            out.writeStringField("prevention", word(prevention.answer()));
            out.writeStringField("preventionBy", word(prevention.by()));
            Fields.texts("rules", prevention.rules(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void line(DeniedLine denied, JsonGenerator out) throws IOException {
        out.writeStringField("claim", denied.claimNumber());
        Fields.number("line", denied.ours() == null ? null : denied.ours().number(), out);
        Fields.number(
                "answeredLine", denied.paid() == null ? null : denied.paid().number(), out);
        Fields.text("code", denied.code(), out);
        Fields.texts("modifiers", denied.modifiers(), out);
        Fields.text("day", denied.day(), out);
        Fields.text("kind", denied.kind() == null ? null : denied.kind().written(), out);
        Fields.text("drug", denied.drug(), out);
    }

    private static void counts(List<DeniedLine> denials, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("counts");
        for (DenialCount.By by : DenialCount.By.values()) {
            out.writeArrayFieldStart(word(by));
            for (DenialCount count : DenialCount.of(by, denials)) {
                out.writeStartObject();
                out.writeStringField("key", count.key());
                out.writeNumberField("denials", count.denials());
                Fields.number("dollars", count.dollars(), out);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void worklist(List<WorkItem> items, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("worklist");
        for (WorkItem item : items) {
            DeniedLine first = item.first();
            out.writeStartObject();
            line(first, out);
            Fields.number("money", item.money(), out);
            out.writeStringField("action", item.action().written());
            Fields.texts(
                    "reasons",
                    item.reasons().stream()
                            .map(denied -> denied.adjustment().code())
                            .toList(),
                    out);
            Fields.text("lastDay", item.lastDay(), out);
            if (item.daysLeft() != null) {
                out.writeNumberField("daysLeft", item.daysLeft());
            }
            out.writeNumberField("urgency", item.urgency());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void suggestions(List<SuggestedRow> rows, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("suggestedPolicyRows");
        for (SuggestedRow row : rows) {
            out.writeStartObject();
            out.writeStringField("payer", row.payer());
            out.writeStringField("row", row.inFile());
            out.writeNumberField("denials", row.denials());
            Fields.number("dollars", row.dollars(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void refusals(List<Refusal> refusals, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("refusals");
        for (Refusal refusal : refusals) {
            out.writeStartObject();
            out.writeStringField("by", by(refusal.by()));
            Fields.text("claim", refusal.claim(), out);
            Fields.number("line", refusal.line(), out);
            out.writeStringField("place", refusal.place());
            Fields.texts("codes", refusal.codes(), out);
            Fields.texts("claims", refusal.claims(), out);
            out.writeBooleanField("refused", refusal.refused());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Returns the number by which people know the answer. */
    private static String by(Refusal.By by) {
        return switch (by) {
            case TA1 -> "TA1";
            case ACK999 -> "999";
            case CA277 -> "277CA";
        };
    }

    private static void taken(List<ClaimStatus> statuses, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("statuses");
        for (ClaimStatus status : statuses) {
            if (status.level() != ClaimStatus.Level.CLAIM) {
                continue;
            }
            out.writeStartObject();
            Fields.text("claim", status.number(), out);
            out.writeBooleanField("refused", status.refused());
            Fields.texts(
                    "codes", status.codes().stream().map(code -> code.written()).toList(), out);
            Fields.text("decidedOn", status.decidedOn(), out);
            Fields.text("payerClaimNumber", status.payerClaimNumber(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

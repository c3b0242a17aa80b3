package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;

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
            text("trace", off.trace(), out);
            text("claim", off.claim(), out);
            number("answeredLine", off.line(), out);
            amount("whole", off.whole(), out);
            amount("held", off.held(), out);
            amount("paid", off.paid(), out);
            amount("difference", off.difference(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("reversals");
        for (Reversal reversal : review.reversals()) {
            out.writeStartObject();
            text("claim", reversal.reversal().claim().number(), out);
            amount("paidBack", reversal.reversal().claim().paid(), out);
            out.writeBooleanField("originalFound", reversal.original() != null);
            out.writeBooleanField("nets", reversal.nets());
            amount("netCharge", reversal.netCharge(), out);
            amount("netPaid", reversal.netPaid(), out);
            amount(
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
        text("trace", head.trace(), out);
        text("paidOn", head.paidOn(), out);
        text("payer", head.payer(), out);
        amount("paid", head.paid(), out);
    }

    private static void matches(PaymentReview review, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("matches");
        for (ClaimMatch match : review.matching().matches()) {
            out.writeStartObject();
            text("claim", match.judged().claim().number(), out);
            text("trace", match.judged().payment().trace(), out);
            out.writeStringField("by", match.by().inWords());
            out.writeArrayFieldStart("lines");
            for (LineMatch line : match.lines()) {
                out.writeStartObject();
                out.writeNumberField("answered", line.paid().number());
                number("line", line.ours() == null ? null : line.ours().number(), out);
                text("code", line.paid().code(), out);
                out.writeStringField("by", line.by().inWords());
                if (line.recoded()) {
                    text("billed", line.ours() == null ? null : line.ours().code(), out);
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
        amount("charged", money.charged(), out);
        amount("paid", money.paid(), out);
        amount("contractual", money.held(AdjustmentKind.CONTRACTUAL), out);
        amount("patientShare", money.held(AdjustmentKind.PATIENT_SHARE), out);
        amount("denied", money.held(AdjustmentKind.DENIAL), out);
        amount("information", money.held(AdjustmentKind.INFORMATION), out);
        amount("unlisted", money.unlisted(), out);
        out.writeNumberField("unread", money.unread());
        out.writeEndObject();
    }

    private static void denials(List<DeniedLine> denials, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("denials");
        for (DeniedLine denied : denials) {
            out.writeStartObject();
            line(denied, out);
            text("payer", denied.payer(), out);
            text(
                    "group",
                    denied.adjustment().group() == null
                            ? null
                            : denied.adjustment().group().code(),
                    out);
            text("carc", denied.adjustment().carc(), out);
            text("meaning", denied.meaning() == null ? null : denied.meaning().label(), out);
            texts("rarcs", denied.remarks(), out);
            amount("amount", denied.amount(), out);
            out.writeStringField("action", denied.action().written());
            Prevention prevention = denied.prevention();
            out.writeStringField("prevention", word(prevention.answer()));
            out.writeStringField("preventionBy", word(prevention.by()));
            texts("rules", prevention.rules(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void line(DeniedLine denied, JsonGenerator out) throws IOException {
        out.writeStringField("claim", denied.claimNumber());
        number("line", denied.ours() == null ? null : denied.ours().number(), out);
        number("answeredLine", denied.paid() == null ? null : denied.paid().number(), out);
        text("code", denied.code(), out);
        texts("modifiers", denied.modifiers(), out);
        text("day", denied.day(), out);
        text("kind", denied.kind() == null ? null : denied.kind().written(), out);
        text("drug", denied.drug(), out);
    }

    private static void counts(List<DeniedLine> denials, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("counts");
        for (DenialCount.By by : DenialCount.By.values()) {
            out.writeArrayFieldStart(word(by));
            for (DenialCount count : DenialCount.of(by, denials)) {
                out.writeStartObject();
                out.writeStringField("key", count.key());
                out.writeNumberField("denials", count.denials());
                amount("dollars", count.dollars(), out);
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
            amount("money", item.money(), out);
            out.writeStringField("action", item.action().written());
            texts(
                    "reasons",
                    item.reasons().stream()
                            .map(denied -> denied.adjustment().code())
                            .toList(),
                    out);
            text("lastDay", item.lastDay(), out);
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
            amount("dollars", row.dollars(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void refusals(List<Refusal> refusals, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("refusals");
        for (Refusal refusal : refusals) {
            out.writeStartObject();
            out.writeStringField("by", by(refusal.by()));
            text("claim", refusal.claim(), out);
            number("line", refusal.line(), out);
            out.writeStringField("place", refusal.place());
            texts("codes", refusal.codes(), out);
            texts("claims", refusal.claims(), out);
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
            text("claim", status.number(), out);
            out.writeBooleanField("refused", status.refused());
            texts("codes", status.codes().stream().map(code -> code.written()).toList(), out);
            text("decidedOn", status.decidedOn(), out);
            text("payerClaimNumber", status.payerClaimNumber(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void text(String name, @Nullable Object value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }

    private static void texts(String name, List<String> values, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    private static void number(String name, @Nullable Integer value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeNumberField(name, value);
        }
    }

    private static void amount(String name, @Nullable BigDecimal value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeNumberField(name, value);
        }
    }
}

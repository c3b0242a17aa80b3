package org.basilic.testkit.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.remittance.Adjustment;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.PaidLine;
import org.basilic.remittance.Payment;
import org.basilic.remittance.ProviderAdjustment;
import org.basilic.remittance.Remittance;
import org.jspecify.annotations.Nullable;

/** Payments as an 835. What it is given it tells, balanced or not. */
public final class RemittanceText {

    private static final String VERSION = "005010X221A1";
    private static final int TRIPLETS = 6;

    private final X12Text text;

    private RemittanceText(String end) {
        this.text = new X12Text(end);
    }

    /** Returns the payments as one interchange, a transaction each, a segment a line. */
    public static String of(List<Payment> payments) {
        return of(payments, "~\n");
    }

    /** Returns the same with something else behind each segment. */
    public static String of(List<Payment> payments, String end) {
        RemittanceText writer = new RemittanceText(end);
        writer.text.group("HP", VERSION);
        for (Payment payment : payments) {
            writer.payment(payment);
        }
        return writer.text.finish(payments.size());
    }

    private void payment(Payment payment) {
        Remittance head = payment.head();
        text.begin("835", head.transaction(), "");
        BigDecimal paid = head.paid();
        boolean taken = paid != null && paid.signum() < 0;
        @Nullable String[] bpr = new String[16];
        bpr[0] = "I";
        bpr[1] = X12Text.number(paid == null ? null : paid.abs());
        bpr[2] = taken ? "D" : "C";
        bpr[3] = head.method();
        bpr[15] = X12Text.day(head.paidOn());
        text.segment("BPR", bpr);
        text.segment("TRN", "1", head.trace(), "1512345678");
        text.segment("N1", "PR", head.payer(), head.payerId() == null ? null : "XV", head.payerId());
        text.segment("N1", "PE", "WILLOW CREEK INFUSION", "XX", "1234567893");
        text.segment("LX", "1");
        payment.claims().forEach(this::claim);
        for (ProviderAdjustment each : payment.adjustments()) {
            String reference = each.reference() == null ? "" : each.reference();
            text.segment(
                    "PLB",
                    "1234567893",
                    X12Text.day(each.yearEnd()),
                    X12Text.composite(List.of(String.valueOf(each.reason()), reference)),
                    X12Text.number(each.amount()));
        }
        text.endTransaction(head.transaction());
    }

    private void claim(PaidClaim claim) {
        text.segment(
                "CLP",
                claim.number(),
                claim.status(),
                X12Text.number(claim.charge()),
                X12Text.number(claim.paid()),
                X12Text.number(claim.patientShare()),
                claim.filing(),
                claim.payerClaimNumber());
        adjustments(claim.adjustments());
        text.segment("NM1", "QC", "1", "INVENTED", "PATIENT", null, null, null, "MI", "X0000001");
        if (!claim.remarks().isEmpty()) {
            List<String> elements = new ArrayList<>(List.of("", ""));
            elements.addAll(claim.remarks());
            text.segment("MOA", elements.toArray(new String[0]));
        }
        DateSpan service = claim.service();
        if (service != null) {
            text.segment("DTM", "232", X12Text.day(service.from()));
            text.segment("DTM", "233", X12Text.day(service.to()));
        }
        text.segment("DTM", "050", X12Text.day(claim.received()));
        claim.lines().forEach(this::line);
    }

    private void line(PaidLine line) {
        String billed = line.billed() == null
                ? null
                : code(line.billed().code(), line.billed().modifiers());
        text.segment(
                "SVC",
                line.code() == null ? "NU:" + line.revenue() : code(line.code(), line.modifiers()),
                X12Text.number(line.charge()),
                X12Text.number(line.paid()),
                line.code() == null ? null : line.revenue(),
                X12Text.number(line.units()),
                billed,
                X12Text.number(line.billedUnits()));
        DateSpan service = line.service();
        if (service != null && service.oneDay()) {
            text.segment("DTM", "472", X12Text.day(service.from()));
        } else if (service != null) {
            text.segment("DTM", "150", X12Text.day(service.from()));
            text.segment("DTM", "151", X12Text.day(service.to()));
        }
        adjustments(line.adjustments());
        if (line.control() != null) {
            text.segment("REF", "6R", line.control());
        }
        if (line.allowed() != null) {
            text.segment("AMT", "B6", X12Text.number(line.allowed()));
        }
        line.remarks().forEach(remark -> text.segment("LQ", "HE", remark));
    }

    private static String code(String code, List<String> modifiers) {
        List<String> parts = new ArrayList<>(List.of("HC", code));
        parts.addAll(modifiers);
        return X12Text.composite(parts);
    }

    /** Adjustments that follow each other in one group share segments of six. */
    private void adjustments(List<Adjustment> adjustments) {
        int at = 0;
        while (at < adjustments.size()) {
            Adjustment first = adjustments.get(at);
            List<@Nullable String> elements = new ArrayList<>();
            elements.add(first.group() == null ? "" : first.group().code());
            int count = 0;
            while (count < TRIPLETS
                    && at < adjustments.size()
                    && adjustments.get(at).group() == first.group()) {
                Adjustment each = adjustments.get(at);
                elements.add(each.carc());
                elements.add(X12Text.number(each.amount()));
                elements.add(X12Text.number(each.quantity()));
                at++;
                count++;
            }
            text.segment("CAS", elements.toArray(new String[0]));
        }
    }
}

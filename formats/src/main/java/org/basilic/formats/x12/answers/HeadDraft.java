package org.basilic.formats.x12.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.Remittance;
import org.jspecify.annotations.Nullable;

/** The head of an 835 while it is read. */
final class HeadDraft {

    private final String number;
    private final Elements elements;
    private @Nullable BigDecimal paid;
    private @Nullable String method;
    private @Nullable LocalDate paidOn;
    private @Nullable String trace;
    private @Nullable String payer;
    private @Nullable String payerId;
    private @Nullable String originator;
    private boolean ofPayer;

    HeadDraft(String number, Elements elements) {
        this.number = number;
        this.elements = elements;
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "BPR" -> payment(segment);
            case "TRN" -> {
                trace = elements.needed(segment, 2, "", "a number of the payment");
                originator = Elements.text(segment, 3);
            }
            case "N1" -> {
                ofPayer = segment.element(1).equals("PR");
                if (ofPayer) {
                    payer = Elements.text(segment, 2);
                    payerId = Elements.text(segment, 4);
                }
            }
            case "REF" -> {
                if (ofPayer && segment.element(1).equals("2U")) {
                    payerId = Elements.text(segment, 2);
                }
            }
            default -> {}
        }
    }

    private void payment(Segment segment) {
        BigDecimal amount = elements.money(segment, 2, "");
        String direction = segment.element(3);
        switch (direction) {
            case "C" -> paid = amount;
            case "D" -> paid = amount == null ? null : amount.negate();
            default -> elements.fault(FaultKind.CODE, segment, 3, "", Elements.shown(direction), "C or D");
        }
        method = Elements.text(segment, 4);
        paidOn = elements.day(segment, 16, "");
    }

    Remittance finished() {
        return new Remittance(number, paid, method, paidOn, trace, payer, payerId == null ? originator : payerId);
    }
}

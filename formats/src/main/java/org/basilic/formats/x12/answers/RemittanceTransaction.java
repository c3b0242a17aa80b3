package org.basilic.formats.x12.answers;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.Answer;
import org.basilic.remittance.ProviderAdjustment;
import org.basilic.remittance.Remittance;
import org.basilic.remittance.RemittanceEnd;
import org.jspecify.annotations.Nullable;

/** An 835 while it is read. */
final class RemittanceTransaction implements Transaction {

    /** An adjustment of the provider stands in every second pair of elements. */
    private static final int LAST_ADJUSTMENT = 13;

    private final String number;
    private final Elements elements;
    private final HeadDraft head;
    private @Nullable ClaimDraft claim;
    private boolean begun;

    RemittanceTransaction(String number, Faults faults) {
        this.number = number;
        this.elements = new Elements("835", faults);
        this.head = new HeadDraft(number, elements);
    }

    @Override
    public void take(Segment segment, Consumer<Answer> done) {
        switch (segment.id()) {
            case "CLP" -> {
                begin(done);
                claim = new ClaimDraft(segment, elements);
            }
            case "LX", "TS3", "TS2" -> begin(done);
            case "PLB" -> {
                begin(done);
                adjustments(segment, done);
            }
            default -> {
                if (claim != null) {
                    claim.take(segment);
                } else if (!begun) {
                    head.take(segment);
                }
            }
        }
    }

    @Override
    public void end(Consumer<Answer> done) {
        begin(done);
        done.accept(new RemittanceEnd(number));
    }

    /** Hands on what stood before a new part. */
    private void begin(Consumer<Answer> done) {
        if (!begun) {
            Remittance read = head.finished();
            done.accept(read);
            begun = true;
        }
        if (claim != null) {
            done.accept(claim.finished());
            claim = null;
        }
    }

    private void adjustments(Segment segment, Consumer<Answer> done) {
        for (int at = 3; at <= LAST_ADJUSTMENT; at += 2) {
            String reason = Elements.text(segment, at, 1);
            BigDecimal amount = elements.moneyIfAny(segment, at + 1, "");
            if (reason == null && segment.element(at + 1).isEmpty()) {
                continue;
            }
            if (reason == null || segment.element(at + 1).isEmpty()) {
                elements.fault(
                        FaultKind.MISSING_ELEMENT,
                        segment,
                        reason == null ? at : at + 1,
                        "",
                        "nothing",
                        "a reason and its amount");
            }
            done.accept(new ProviderAdjustment(
                    elements.day(segment, 2, ""), reason, Elements.text(segment, at, 2), amount));
        }
    }
}

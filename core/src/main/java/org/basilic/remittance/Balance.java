package org.basilic.remittance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a payment adds up, to the cent: its lines, its claims, and the whole. */
public final class Balance {

    private Balance() {}

    /** Returns every sum that does not come out or could not be worked out, in the order of the payment. */
    public static List<Imbalance> of(Payment payment) {
        List<Imbalance> found = new ArrayList<>();
        String trace = payment.head().trace();
        BigDecimal claims = Cents.ZERO;
        for (PaidClaim claim : payment.claims()) {
            BigDecimal held = Adjustment.sum(claim.adjustments());
            for (PaidLine line : claim.lines()) {
                BigDecimal ofLine = Adjustment.sum(line.adjustments());
                held = Cents.sum(held, ofLine);
                check(
                        new Imbalance(
                                Imbalance.Level.LINE,
                                trace,
                                claim.number(),
                                line.number(),
                                line.charge(),
                                ofLine,
                                line.paid()),
                        found);
            }
            check(
                    new Imbalance(
                            Imbalance.Level.CLAIM, trace, claim.number(), null, claim.charge(), held, claim.paid()),
                    found);
            claims = Cents.sum(claims, claim.paid());
        }
        check(
                new Imbalance(
                        Imbalance.Level.PAYMENT,
                        trace,
                        null,
                        null,
                        payment.whole() ? claims : null,
                        ofProvider(payment),
                        payment.head().paid()),
                found);
        return found;
    }

    private static @Nullable BigDecimal ofProvider(Payment payment) {
        BigDecimal sum = Cents.ZERO;
        for (ProviderAdjustment adjustment : payment.adjustments()) {
            sum = Cents.sum(sum, adjustment.amount());
        }
        return sum;
    }

    private static void check(Imbalance sum, List<Imbalance> found) {
        BigDecimal difference = sum.difference();
        if (difference == null || difference.signum() != 0) {
            found.add(sum);
        }
    }
}

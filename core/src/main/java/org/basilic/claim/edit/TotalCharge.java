package org.basilic.claim.edit;

import java.math.BigDecimal;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.Threshold;

/** The total of a claim: its form, its ceiling, and that the charges of the lines add up to it, to the cent. */
final class TotalCharge {

    private TotalCharge() {}

    static void watch(Look look) {
        BigDecimal total = look.claim().total();
        if (total == null) {
            look.find(Edit.TOTAL_MISSING, "the claim has no total that can be read");
            return;
        }
        if (total.signum() < 0) {
            look.find(Edit.TOTAL_NEGATIVE, "the total is " + Money.inWords(total));
        }
        if (!Money.writable(total, look.limit(Edit.TOTAL_FORM))) {
            look.find(Edit.TOTAL_FORM, "the total is " + Money.inWords(total));
        }
        if (!look.claim().lines().isEmpty()) {
            balance(total, look);
        }
        ceiling(total, look);
    }

    private static void balance(BigDecimal total, Look look) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ClaimLine line : look.claim().lines()) {
            BigDecimal charge = line.charge();
            if (charge == null) {
                look.notChecked("balance of the claim", "a line without a charge that can be read");
                return;
            }
            sum = sum.add(charge);
        }
        if (sum.compareTo(total) != 0) {
            look.find(
                    Edit.TOTAL_UNBALANCED,
                    "the lines add up to %s and the total is %s: %s apart"
                            .formatted(
                                    Money.inWords(sum),
                                    Money.inWords(total),
                                    Money.inWords(sum.subtract(total).abs())));
        }
    }

    /** The site file decides where it knows the payer; else the ceiling is Medicare's. */
    private static void ceiling(BigDecimal total, Look look) {
        boolean holds = look.payer().ofSite() != null
                ? look.payer().ofSite().dollarCeiling()
                : look.payer().medicare();
        if (!holds || !look.professional()) {
            return;
        }
        BigDecimal ceiling = BigDecimal.valueOf(look.threshold(Threshold.CLAIM_CEILING), 2);
        if (total.compareTo(ceiling) > 0) {
            look.find(
                    Edit.TOTAL_ABOVE_CEILING,
                    "the total is %s; the ceiling is %s".formatted(Money.inWords(total), Money.inWords(ceiling)));
        }
    }
}

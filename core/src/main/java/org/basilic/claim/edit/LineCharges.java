package org.basilic.claim.edit;

import java.math.BigDecimal;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.Edits;

/** The charge of a line: that it stands, and what it may be. */
final class LineCharges {

    private LineCharges() {}

    static void watch(Look look) {
        for (ClaimLine line : look.claim().lines()) {
            BigDecimal charge = line.charge();
            if (charge == null) {
                look.find(Edit.CHARGE_MISSING, line.number(), null, "the line has no charge that can be read");
            } else if (charge.signum() < 0) {
                look.find(Edit.CHARGE_NEGATIVE, line.number(), null, "the charge is " + Money.inWords(charge));
            } else if (!Money.writable(charge, look.limit(Edit.CHARGE_FORM))) {
                look.find(Edit.CHARGE_FORM, line.number(), null, "the charge is " + Money.inWords(charge));
            }
        }
        if (look.payer().ofSite() == null || !look.payer().ofSite().zeroCharges()) {
            look.lines().forEach(line -> zero(line, look));
        }
    }

    private static void zero(VisitLine line, Look look) {
        BigDecimal charge = line.line().charge();
        Edits edits = look.on(line.day());
        if (charge != null && charge.signum() == 0 && edits != null && LineKinds.drug(line, edits) != null) {
            look.find(Edit.CHARGE_ZERO, line, "%s without a charge".formatted(line.code()));
        }
    }
}

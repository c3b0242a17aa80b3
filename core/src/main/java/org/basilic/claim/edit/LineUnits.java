package org.basilic.claim.edit;

import java.math.BigDecimal;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.Edits;

/** The units of a line: that they stand, are above zero, and are whole for a drug and for giving it. */
final class LineUnits {

    private static final String UNITS = "UN";

    private LineUnits() {}

    static void watch(Look look) {
        for (ClaimLine line : look.claim().lines()) {
            BigDecimal units = line.units();
            if (units == null) {
                look.find(Edit.UNITS_MISSING, line.number(), null, "the line has no units that can be read");
            } else if (units.signum() <= 0) {
                look.find(Edit.UNITS_NOT_POSITIVE, line.number(), null, "the units are " + units.toPlainString());
            } else if (units.scale() > look.limit(Edit.UNITS_FORM).intValueExact()) {
                look.find(Edit.UNITS_FORM, line.number(), null, "the units are " + units.toPlainString());
            }
        }
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            if (edits != null && LineKinds.drugOrGiving(line, edits)) {
                whole(line, look);
            }
        }
    }

    private static void whole(VisitLine line, Look look) {
        BigDecimal units = line.line().units();
        if (units != null && units.scale() > 0) {
            boolean discarded = line.has(VisitLine.DISCARDED) && units.compareTo(BigDecimal.ONE) < 0;
            look.find(
                    discarded ? Edit.WASTE_BELOW_UNIT : Edit.UNITS_FRACTION,
                    line,
                    "%s with %s units".formatted(line.code(), units.toPlainString()));
        }
        String measure = line.line().measure();
        if (measure != null && !measure.equals(UNITS)) {
            look.find(Edit.UNITS_MEASURE, line, "%s counted in '%s'".formatted(line.code(), measure));
        }
    }
}

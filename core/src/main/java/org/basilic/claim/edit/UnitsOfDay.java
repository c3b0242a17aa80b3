package org.basilic.claim.edit;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.reference.Adjudication;
import org.basilic.reference.Edits;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.PolicyRowKind;
import org.basilic.reference.UnitLimit;

/** The units of a code on a day, on all claims of the visit, against what CMS holds likely and what the payer takes. */
final class UnitsOfDay {

    private UnitsOfDay() {}

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            if (edits == null || line.day() == null) {
                continue;
            }
            List<VisitLine> same = look.visit().stream()
                    .filter(other -> other.code().equals(line.code()) && other.sameDay(line))
                    .toList();
            BigDecimal units = same.stream().map(VisitLine::units).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean first = same.get(0).is(line);
            limit(line, units, first, edits, look);
            PayerTerms terms = first ? look.payerTerms(line.day()) : null;
            PolicyRow row = terms == null ? null : terms.row(PolicyRowKind.UNIT_LIMIT, line.code());
            if (row != null && units.compareTo(new BigDecimal(row.value())) > 0) {
                look.find(
                        Edit.UNITS_ABOVE_PAYER_LIMIT,
                        line,
                        "%s units of %s on %s; the policy %s takes %s"
                                .formatted(units.toPlainString(), line.code(), line.day(), row.policy(), row.value()));
            }
        }
    }

    private static void limit(VisitLine line, BigDecimal ofDay, boolean first, Edits edits, Look look) {
        Edits.Limit limit = edits.limit(line.code());
        UnitLimit most = limit.most();
        if (most == null) {
            look.notChecked("limit of units of " + line.code(), "the tables have none for the day");
            return;
        }
        boolean byLine = most.adjudication() == Adjudication.LINE;
        BigDecimal units = byLine ? line.units() : ofDay;
        if ((byLine || first) && units.compareTo(BigDecimal.valueOf(most.units())) > 0) {
            look.find(
                    Edit.UNITS_ABOVE_LIMIT,
                    line,
                    "%s units of %s on %s; the limit is %d (indicator %s, %s %s)"
                            .formatted(
                                    units.toPlainString(),
                                    line.code(),
                                    line.day(),
                                    most.units(),
                                    most.adjudication().written(),
                                    limit.from().table(),
                                    limit.from().edition()));
        }
    }
}

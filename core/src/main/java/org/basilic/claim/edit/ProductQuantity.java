package org.basilic.claim.edit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.basilic.claim.DrugProduct;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Edits;
import org.basilic.reference.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The quantity of a product against the units of its line, where one measure leads to the other: the same kind of amount. Millilitres
 * or pieces of a drug that is counted in milligrams say nothing without the strength of the product.
 */
final class ProductQuantity {

    private static final Map<String, String> UNITS = Map.of("F2", "[iU]", "GR", "g", "ME", "mg", "ML", "mL");

    private ProductQuantity() {}

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            DrugProduct product = line.line().product();
            DrugFacts facts = edits == null ? null : LineKinds.drug(line, edits);
            BillingUnit unit = facts == null ? null : facts.billingUnit();
            if (edits != null && product != null && unit != null) {
                watch(line, product, unit, edits, look);
            }
        }
    }

    private static void watch(VisitLine line, DrugProduct product, BillingUnit unit, Edits edits, Look look) {
        BigDecimal quantity = product.quantity();
        BigDecimal units = line.line().units();
        if (quantity == null || units == null || quantity.signum() <= 0 || units.signum() <= 0) {
            return;
        }
        UnitOfMeasure of = unit(product.measure(), edits);
        if (of == null || of.measure() != unit.measure()) {
            look.notChecked(
                    "quantity of the product against units",
                    "%s of a drug that is counted in %s"
                            .formatted(product.measure(), unit.measure().base()));
            return;
        }
        BigDecimal expected = of.inBase(quantity).divide(unit.base(), MathContext.DECIMAL64);
        if (!fits(expected, units, look) && !fits(expected, unitsOfCode(line, look), look)) {
            look.find(
                    Edit.NDC_QUANTITY_AND_UNITS,
                    line,
                    "%s %s is %s units of %s (%s each); the line has %s"
                            .formatted(
                                    quantity.toPlainString(),
                                    of.written(),
                                    expected.stripTrailingZeros().toPlainString(),
                                    line.code(),
                                    unit,
                                    units.toPlainString()));
        }
    }

    private static @Nullable UnitOfMeasure unit(@Nullable String measure, Edits edits) {
        String written = measure == null ? null : UNITS.get(measure);
        return written == null ? null : edits.tables().drugs().unit(written);
    }

    /** Units are whole: a difference of less than one is rounding. */
    private static boolean fits(BigDecimal expected, BigDecimal units, Look look) {
        BigDecimal apart = expected.subtract(units).abs();
        BigDecimal most =
                expected.multiply(look.limit(Edit.NDC_QUANTITY_AND_UNITS)).movePointLeft(2);
        return apart.compareTo(BigDecimal.ONE) < 0 || apart.compareTo(most) <= 0;
    }

    /** The quantity may be that of all that was opened, told on the line of what was given. */
    private static BigDecimal unitsOfCode(VisitLine line, Look look) {
        return look.lines().stream()
                .filter(other -> other.code().equals(line.code()) && other.sameDay(line))
                .map(VisitLine::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

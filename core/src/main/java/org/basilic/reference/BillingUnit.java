package org.basilic.reference;

import java.math.BigDecimal;

/**
 * What one unit of a drug's code stands for, such as 10 mg.
 *
 * @param amount above zero, in {@code unit}
 * @param base the same in the base unit of the measure
 * @param written as people write it
 */
public record BillingUnit(BigDecimal amount, UnitOfMeasure unit, BigDecimal base, String written) {

    /** Makes a billing unit of so many units of measure. */
    static BillingUnit of(BigDecimal amount, UnitOfMeasure unit) {
        return new BillingUnit(amount, unit, unit.inBase(amount), amount.toPlainString() + " " + unit.written());
    }

    /** Returns the measure in which doses of the drug are counted. */
    public Measure measure() {
        return unit.measure();
    }

    @Override
    public String toString() {
        return written;
    }
}

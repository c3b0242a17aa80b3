package org.basilic.reference;

import java.math.BigDecimal;

/**
 * A unit in which amounts are charted.
 *
 * @param factor what one of it is in the base unit of its measure, above zero
 */
public record UnitOfMeasure(String written, Measure measure, BigDecimal factor) {

    /** Returns an amount of this unit in the base unit of its measure. */
    public BigDecimal inBase(BigDecimal amount) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? amount : amount.multiply(factor);
    }
}

package org.basilic.reference;

import java.math.BigDecimal;
import org.basilic.model.ContainerKind;

/**
 * A container in which a drug is sold.
 *
 * @param amount what the label says it holds, in {@code unit}
 * @param base the same in the base unit of the measure
 */
public record VialSize(BigDecimal amount, UnitOfMeasure unit, BigDecimal base, ContainerKind kind) {

    @Override
    public String toString() {
        String size = amount.toPlainString() + " " + unit.written();
        return kind == ContainerKind.MULTI_DOSE ? size + " multi-dose" : size;
    }
}

package org.basilic.reference;

import java.math.BigDecimal;
import org.basilic.model.ContainerKind;

/**
 * A container in which a drug is sold.
 *
 * @param amount what the label says it holds, in {@code unit}
 * @param base the same in the base unit of the measure
 * @param written as people write it
 */
public record VialSize(BigDecimal amount, UnitOfMeasure unit, BigDecimal base, ContainerKind kind, String written) {

    @Override
    public String toString() {
        return written;
    }
}

package org.basilic.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a discrepancy comes to. Where one pair of lines differs in several ways, the first of them has the units and the dollars
 * of the pair and the others have none, so that sums count everything once.
 *
 * @param units billed less supported; zero where the two are not of one code
 * @param dollars expected for what was billed less expected for what is supported; null where it is not known
 * @param charge the part of the charge that is billed without support; null where no charge was told or none is at stake
 */
public record Stakes(
        BigDecimal units,
        @Nullable BigDecimal dollars,
        @Nullable BigDecimal charge) {

    /** Nothing at stake that could be counted. */
    static final Stakes COUNTED_ELSEWHERE = new Stakes(BigDecimal.ZERO, new BigDecimal("0.00"), null);
}

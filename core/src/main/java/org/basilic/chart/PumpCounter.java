package org.basilic.chart;

import java.math.BigDecimal;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a counter of volume shows. A counter that shows less than before was cleared: what it shows from then on is
 * added.
 */
final class PumpCounter {

    private static final String MILLILITER = "mL";

    private @Nullable BigDecimal last;
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean known;
    private boolean broken;

    /**
     * Makes a counter.
     *
     * @param first what it shows at the start; null where that is not told, and then nothing can be added up
     */
    PumpCounter(@Nullable Quantity first) {
        last = first == null ? null : amount(first);
        known = last != null;
    }

    /** Takes what the counter shows. */
    void shows(@Nullable Quantity quantity) {
        if (quantity == null || !known) {
            return;
        }
        BigDecimal amount = amount(quantity);
        if (amount != null) {
            BigDecimal before = last == null ? BigDecimal.ZERO : last;
            sum = sum.add(amount.compareTo(before) < 0 ? amount : amount.subtract(before));
            last = amount;
        }
    }

    /** Takes that it was set to zero. */
    void cleared() {
        last = BigDecimal.ZERO;
    }

    /** Returns the milliliters since the start; null where they cannot be told. */
    @Nullable
    BigDecimal sum() {
        return known && !broken ? sum : null;
    }

    private @Nullable BigDecimal amount(Quantity quantity) {
        if (quantity.unit().equals(MILLILITER) && quantity.amount().signum() >= 0) {
            return quantity.amount();
        }
        broken = true;
        return null;
    }
}

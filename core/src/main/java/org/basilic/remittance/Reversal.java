package org.basilic.remittance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An earlier payment that was taken back.
 *
 * @param original the payment taken back; null where none of those given fits
 * @param correction what stands in its place; null where nothing was paid anew yet
 * @param netCharge charge of both together; zero when the reversal is whole, null when not known
 * @param netPaid payment of both together
 * @param nets whether charge, payment and every adjustment of both together are zero
 */
public record Reversal(
        Judged reversal,
        @Nullable Judged original,
        @Nullable Judged correction,
        @Nullable BigDecimal netCharge,
        @Nullable BigDecimal netPaid,
        boolean nets) {}

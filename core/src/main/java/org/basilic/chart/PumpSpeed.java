package org.basilic.chart;

import java.math.BigDecimal;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** How fast a run went and for how long: what should have run in by rate and clock. */
final class PumpSpeed {

    private static final String MILLILITERS_AN_HOUR = "mL/h";

    private @Nullable Quantity last;
    private boolean changed;
    private boolean known = true;
    private boolean running;
    private long since;
    private long seconds;
    /** Milliliters an hour times seconds. */
    private BigDecimal product = BigDecimal.ZERO;

    /** Takes the rate from a time on. */
    void is(@Nullable Quantity rate, long at) {
        stops(at);
        changed |= last != null && !last.equals(rate);
        last = rate;
        since = at;
        running = true;
    }

    /** Takes that nothing runs from a time on. */
    void stops(long at) {
        if (running && at > since) {
            seconds += at - since;
            Quantity rate = last;
            if (rate != null && rate.unit().equals(MILLILITERS_AN_HOUR)) {
                product = product.add(rate.amount().multiply(BigDecimal.valueOf(at - since)));
            } else {
                known = false;
            }
        }
        running = false;
    }

    /** Returns the rate that it has, or had last. */
    @Nullable
    Quantity last() {
        return last;
    }

    /** Returns the rate where it was one throughout. */
    @Nullable
    Quantity only() {
        return changed ? null : last;
    }

    /** Returns the seconds in which it ran. */
    long seconds() {
        return seconds;
    }

    /** Returns milliliters an hour times seconds; null where a rate is not told. */
    @Nullable
    BigDecimal product() {
        return known && product.signum() > 0 ? product : null;
    }
}

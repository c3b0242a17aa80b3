package org.basilic.cli.audit;

import java.util.List;
import org.basilic.audit.AuditTally;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.ErrorRate;
import org.jspecify.annotations.Nullable;

/**
 * What an audit comes to.
 *
 * @param priced whether expected amounts were asked for
 * @param claims how many claims there are
 * @param left claims of which no encounter was read, so that they cannot be audited
 * @param sampled null where every encounter was audited
 */
record AuditSummary(
        AuditTally tally,
        boolean priced,
        int claims,
        List<BilledClaim> left,
        @Nullable Sampled sampled) {

    /**
     * What was drawn.
     *
     * @param population how many encounters there are
     */
    record Sampled(int population, int wanted, long seed) {}

    /** Returns how often a visit had a discrepancy over, or null where nothing was audited. */
    @Nullable
    ErrorRate over() {
        return rate(tally.visits().over());
    }

    /** Returns how often a visit had a discrepancy under, or null where nothing was audited. */
    @Nullable
    ErrorRate under() {
        return rate(tally.visits().under());
    }

    /** Returns how often a visit had any discrepancy, or null where nothing was audited. */
    @Nullable
    ErrorRate any() {
        return rate(tally.visits().differing());
    }

    private @Nullable ErrorRate rate(int found) {
        int of = tally.visits().audited();
        return sampled == null || of == 0 ? null : ErrorRate.of(found, of);
    }
}

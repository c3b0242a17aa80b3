package org.basilic.audit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The sums over the visits of an audit. It holds sums alone, however many visits there are. */
public final class AuditTally {

    /**
     * How many visits.
     *
     * @param audited all that were looked at
     * @param unbilled of them those of which nothing was billed although something is supported
     * @param over those with a discrepancy over
     * @param under those with a discrepancy under
     * @param differing those with any discrepancy
     * @param open those with a difference that a question decides
     */
    public record Visits(int audited, int unbilled, int over, int under, int differing, int open) {

        static final Visits NONE = new Visits(0, 0, 0, 0, 0, 0);

        private Visits plus(Visits other) {
            return new Visits(
                    audited + other.audited,
                    unbilled + other.unbilled,
                    over + other.over,
                    under + other.under,
                    differing + other.differing,
                    open + other.open);
        }
    }

    /**
     * How many billed lines.
     *
     * @param billed those that the record can tell of
     * @param matched of them those that agree in everything
     * @param beyond those outside what the record can tell
     */
    public record Lines(int billed, int matched, int beyond) {

        static final Lines NONE = new Lines(0, 0, 0);

        private Lines plus(Lines other) {
            return new Lines(billed + other.billed, matched + other.matched, beyond + other.beyond);
        }
    }

    private Visits visits = Visits.NONE;
    private Lines lines = Lines.NONE;
    private AuditTotals totals = AuditTotals.NONE;
    private final Map<DiscrepancyKind, Integer> kinds = new EnumMap<>(DiscrepancyKind.class);

    /** Adds the report of one visit. */
    public void add(AuditReport report) {
        boolean unbilled = report.billed().unbilled() && !report.coded().lines().isEmpty();
        visits = visits.plus(new Visits(
                1,
                one(unbilled),
                one(report.totals().over().count() > 0),
                one(report.totals().under().count() > 0),
                one(!report.discrepancies().isEmpty()),
                one(!report.open().isEmpty())));
        int beyond = (int)
                report.beyond().stream().filter(each -> each.modifier() == null).count();
        int billed = report.billed().lines().size();
        lines = lines.plus(new Lines(billed - beyond, report.matched(), beyond));
        totals = totals.plus(report.totals());
        for (Discrepancy each : report.discrepancies()) {
            kinds.merge(each.kind(), 1, Integer::sum);
        }
    }

    /** Returns how many visits. */
    public Visits visits() {
        return visits;
    }

    /** Returns how many billed lines. */
    public Lines lines() {
        return lines;
    }

    /** Returns the sums in both directions. */
    public AuditTotals totals() {
        return totals;
    }

    /** Returns how many discrepancies of each kind, of kinds that came up. */
    public Map<DiscrepancyKind, Integer> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}

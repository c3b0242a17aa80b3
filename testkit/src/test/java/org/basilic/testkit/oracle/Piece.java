package org.basilic.testkit.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.TimeEvidence;
import org.basilic.model.Visit;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** One bag, syringe or injection with its clock: settled 13 to 19, 23, 95. */
final class Piece {

    private static final Set<Route> INFUSION_ROUTES =
            Set.of(Route.IV_INFUSION, Route.INTRA_ARTERIAL_INFUSION, Route.SUBCUTANEOUS_INFUSION);

    /** The administrations that ran from it together. */
    final List<Administration> members;
    /** The first of them, whose clock counts. */
    final Administration first;
    /** Minutes in which it ran, pauses and what lies outside the visit taken out; empty without clock times. */
    final BitSet run = new BitSet();

    @Nullable
    Integer start;

    @Nullable
    Integer stop;
    /** Running minutes that count; null when nobody charted them. */
    @Nullable
    Integer length;
    /** Running minutes as charted, before the visit's bounds. */
    @Nullable
    Integer chartedLength;
    /** Whether it lies wholly outside the visit of a facility. */
    boolean outside;

    Piece(Setup setup, List<Administration> members) {
        this.members = List.copyOf(members);
        this.first = members.get(0);
        clock(setup);
    }

    boolean timed() {
        return start != null && length != null;
    }

    /** Returns the minute it stands at: its start, or its only charted time. */
    @Nullable
    Integer place() {
        return start != null ? start : stop;
    }

    boolean attended() {
        return members.stream().anyMatch(member -> Boolean.TRUE.equals(member.continuouslyAttended()));
    }

    /** Whether somebody stayed, or must have: to chart a push means staying. */
    boolean handGiven() {
        boolean push = first.route() == Route.IV_PUSH || first.route() == Route.INTRA_ARTERIAL_PUSH;
        return attended() || (push && first.continuouslyAttended() == null);
    }

    /** Whether it ran from a pump that the patient took home. */
    boolean goesHome() {
        return members.stream()
                .anyMatch(member -> Boolean.TRUE.equals(member.continuesAfterVisit())
                        && member.pump() != null
                        && member.pump() != Pump.NONE);
    }

    boolean discontinued() {
        return members.stream().anyMatch(member -> member.discontinued() != null);
    }

    private void clock(Setup setup) {
        start = minute(setup, first.start());
        stop = minute(setup, first.stop());
        Integer minutes = first.minutes();
        if (!documented(setup)) {
            stop = null;
            minutes = null;
        }
        BitSet paused = new BitSet();
        for (Pause pause : first.pauses()) {
            paused.set(setup.minute(pause.start()), setup.minute(pause.stop()));
        }
        if (start == null || stop == null) {
            Integer known = minutes != null || (start == null && stop == null) ? minutes : derived(setup);
            completeWith(known, paused.cardinality());
        }
        if (start != null && stop != null) {
            run.set(start, stop);
            run.andNot(paused);
            length = run.cardinality();
            chartedLength = length;
            clip(setup);
        }
    }

    private void completeWith(@Nullable Integer known, int pausedMinutes) {
        length = known;
        chartedLength = known;
        if (known != null && start != null) {
            stop = start + known + pausedMinutes;
        } else if (known != null && stop != null) {
            start = stop - known - pausedMinutes;
        }
    }

    private boolean documented(Setup setup) {
        TimeEvidence evidence = first.timeEvidence();
        if (evidence == TimeEvidence.ASSUMED) {
            return false;
        }
        return evidence != TimeEvidence.DERIVED
                || (setup.has(Switch.DERIVED_STOP, "accept") && first.rate() != null && first.volume() != null);
    }

    /** Returns the minutes that charted rate and volume give, where they may be used. */
    private @Nullable Integer derived(Setup setup) {
        Quantity rate = first.rate();
        Quantity volume = first.volume();
        if (rate == null
                || volume == null
                || rate.amount().signum() == 0
                || !INFUSION_ROUTES.contains(first.route())
                || setup.has(Switch.DERIVED_STOP, "refuse")
                || setup.has(Switch.MISSING_STOP, "not-reported")) {
            return null;
        }
        return volume.amount()
                .multiply(BigDecimal.valueOf(60))
                .divide(rate.amount(), 0, RoundingMode.DOWN)
                .intValueExact();
    }

    private void clip(Setup setup) {
        Visit visit = setup.encounter().visit();
        if (!setup.facility() || visit == null || start == null || stop == null) {
            return;
        }
        int from = start;
        int to = stop;
        if (visit.arrival() != null) {
            from = Math.max(from, setup.minute(visit.arrival()));
        }
        if (visit.departure() != null && !goesHome()) {
            to = Math.min(to, setup.minute(visit.departure()));
        }
        outside = start.equals(stop) ? from != start || to != stop : from >= to;
        if (!outside) {
            start = from;
            stop = to;
            BitSet inside = new BitSet();
            inside.set(from, to);
            run.and(inside);
            length = run.cardinality();
        } else {
            run.clear();
            length = 0;
        }
    }

    private static @Nullable Integer minute(Setup setup, @Nullable LocalDateTime time) {
        return time == null ? null : setup.minute(time);
    }
}

package org.basilic.chart;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charted run beside which a run of a pump belongs: one of the same order, else one of the same drug, that ran at
 * the same time; of several the one whose start is nearest.
 */
final class PumpMatch {

    private final Face face;
    private final Duration tolerance;
    private final List<ChartedRun> charted;

    PumpMatch(Face face, Duration tolerance, List<ChartedRun> charted) {
        this.face = face;
        this.tolerance = tolerance;
        this.charted = charted;
    }

    /**
     * Returns the places in the list of the charted runs beside which it belongs, in the order of their times: most often one;
     * several where the pump went on while bags of one order were charted one after the other; none when there is none.
     */
    List<Integer> of(PumpRun run) {
        int first = nearest(run, true);
        if (first < 0) {
            first = nearest(run, false);
        }
        List<Integer> found = new ArrayList<>();
        for (int i = first; i >= 0; i = following(i, run)) {
            found.add(i);
        }
        return found;
    }

    /** Returns the place of the next charted run of the order, where the pump ran on into it; -1 when there is none. */
    private int following(int i, PumpRun run) {
        LocalDateTime next = next(i);
        Shown shown = Shown.of(charted.get(i).told());
        if (next == null) {
            return -1;
        }
        boolean after = shown.stop() == null || !next.isBefore(shown.stop());
        ChartTime end = run.stop();
        if (!after || (end != null && !face.local(end).isAfter(next.plus(tolerance)))) {
            return -1;
        }
        for (int j = 0; j < charted.size(); j++) {
            ChartedRun one = charted.get(j);
            if (one.order().equals(charted.get(i).order())
                    && next.equals(one.told().start())
                    && samePurpose(one, run)) {
                return j;
            }
        }
        return -1;
    }

    private int nearest(PumpRun run, boolean byOrder) {
        int found = -1;
        Duration best = Duration.ZERO;
        for (int i = 0; i < charted.size(); i++) {
            ChartedRun one = charted.get(i);
            boolean same = byOrder ? one.order().equals(run.order()) : one.has(run.drug());
            if (!same || !samePurpose(one, run) || !together(i, run)) {
                continue;
            }
            Duration apart = apart(Shown.of(one.told()), run);
            if (found < 0 || apart.compareTo(best) < 0) {
                found = i;
                best = apart;
            }
        }
        return found;
    }

    /** What keeps a vein open is beside what is charted as such, or nothing charted at all. */
    private static boolean samePurpose(ChartedRun one, PumpRun run) {
        boolean charted = one.told().purpose() == Purpose.KEEP_VEIN_OPEN;
        return charted == (run.purpose() == Purpose.KEEP_VEIN_OPEN);
    }

    private Duration apart(Shown shown, PumpRun run) {
        LocalDateTime start = shown.start();
        LocalDateTime other = start == null ? shown.stop() : start;
        return other == null
                ? Duration.ZERO
                : Duration.between(other, face.local(run.start())).abs();
    }

    private boolean together(int i, PumpRun run) {
        Shown shown = Shown.of(charted.get(i).told());
        LocalDateTime start = shown.start();
        LocalDateTime stop = shown.stop();
        if (start == null && stop == null) {
            return false;
        }
        LocalDateTime from = face.local(run.start());
        LocalDateTime to = run.stop() == null ? null : face.local(run.stop());
        if (start != null && start.equals(stop)) {
            return !from.isAfter(start.plus(tolerance)) && (to == null || !to.isBefore(start.minus(tolerance)));
        }
        LocalDateTime until = stop != null ? stop : next(i);
        boolean begins = until == null || from.isBefore(until);
        return begins && (start == null || to == null || start.isBefore(to));
    }

    /** Returns when the next run of the same order begins; null when none does. */
    private @Nullable LocalDateTime next(int i) {
        LocalDateTime start = charted.get(i).told().start();
        LocalDateTime next = null;
        for (ChartedRun one : charted) {
            LocalDateTime other = one.told().start();
            if (one.order().equals(charted.get(i).order())
                    && start != null
                    && other != null
                    && other.isAfter(start)
                    && (next == null || other.isBefore(next))) {
                next = other;
            }
        }
        return next;
    }
}

package org.basilic.chart;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.model.Pause;

/**
 * Finds the pauses of a charted run that only pumps tell: the stretches between the first start of its pumps and their last
 * stop in which none of them delivered.
 */
final class PumpGaps {

    private final Face face;
    private final Duration tolerance;
    private final Duration passing;

    PumpGaps(Face face, Duration tolerance, Duration passing) {
        this.face = face;
        this.tolerance = tolerance;
        this.passing = passing;
    }

    /**
     * Returns the pauses within a run that was charted, in order. One that meets a charted pause is that pause, and the chart
     * tells it.
     */
    List<PumpStretch> of(List<PumpRun> runs, LocalDateTime start, LocalDateTime stop, List<Pause> charted) {
        List<PumpRun> inOrder = new ArrayList<>(runs);
        inOrder.sort(Comparator.comparing(run -> face.local(run.start())));
        List<PumpStretch> idle = new ArrayList<>();
        List<PumpStretch> running = new ArrayList<>();
        for (PumpRun run : inOrder) {
            List<PumpStretch> pauses = new ArrayList<>();
            for (PumpPause pause : run.pauses()) {
                pauses.add(new PumpStretch(
                        face.local(pause.start()), face.local(pause.stop()), pause.why(), pause.place()));
            }
            idle.addAll(pauses);
            running.addAll(PumpStretch.minus(List.of(whole(run, stop)), pauses));
        }
        idle.addAll(between(inOrder, stop));
        List<PumpStretch> gaps = new ArrayList<>();
        for (PumpStretch one : PumpStretch.minus(idle, running)) {
            PumpStretch within = one.within(start, stop);
            boolean known = charted.stream().anyMatch(pause -> within.meets(pause.start(), pause.stop()));
            if (!within.empty() && !known) {
                gaps.add(within);
            }
        }
        gaps.sort(Comparator.comparing(PumpStretch::start));
        return apart(gaps);
    }

    /** Returns whether a pause is longer than the chart may differ by. */
    boolean longGap(PumpStretch gap) {
        return Duration.between(gap.start(), gap.stop()).compareTo(tolerance) > 0;
    }

    /** The stretches between runs; a change that takes no longer than a passing stop is none. */
    private List<PumpStretch> between(List<PumpRun> runs, LocalDateTime stop) {
        List<PumpStretch> between = new ArrayList<>();
        PumpStretch last = null;
        PumpRun before = null;
        for (PumpRun run : runs) {
            PumpStretch one = whole(run, stop);
            if (last != null && before != null && before.ended() != null) {
                LocalDateTime from = last.stop();
                LocalDateTime to = one.start();
                if (Duration.between(from, to).compareTo(passing) > 0) {
                    between.add(new PumpStretch(from, to, before.why(), before.ended()));
                }
            }
            if (last == null || one.stop().isAfter(last.stop())) {
                last = one;
                before = run;
            }
        }
        return between;
    }

    /** Pauses that meet, as of two pumps, are told once. */
    private static List<PumpStretch> apart(List<PumpStretch> gaps) {
        List<PumpStretch> apart = new ArrayList<>();
        for (PumpStretch gap : gaps) {
            apart.addAll(PumpStretch.minus(List.of(gap), apart));
        }
        return apart;
    }

    /** A run that nothing ended is taken to go on until the charted stop, so that no pause is made of silence. */
    private PumpStretch whole(PumpRun run, LocalDateTime stop) {
        LocalDateTime from = face.local(run.start());
        ChartTime end = run.stop();
        LocalDateTime to = end == null ? stop : face.local(end);
        return new PumpStretch(from, to.isBefore(from) ? from : to, null, run.began());
    }
}

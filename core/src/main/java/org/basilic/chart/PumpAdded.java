package org.basilic.chart;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Evidence;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pause;
import org.basilic.model.TimeEvidence;
import org.jspecify.annotations.Nullable;

/** What the runs of pumps beside one charted run add to it, and where they differ from it. */
final class PumpAdded {

    private final Face face;
    private final Duration tolerance;
    private final PumpGaps gaps;

    PumpAdded(Face face, Duration tolerance, Duration passing) {
        this.face = face;
        this.tolerance = tolerance;
        gaps = new PumpGaps(face, tolerance, passing);
    }

    /** Returns the administrations of the charted run with what pumps add, and adds the points to the list. */
    List<Administration> to(ChartedRun charted, List<PumpPiece> pieces, List<OpenPoint> points) {
        Administration told = charted.told();
        List<PumpRun> runs = new ArrayList<>();
        for (PumpPiece piece : pieces) {
            runs.add(piece.run());
            if (piece.begins()) {
                for (PumpPoint point : piece.run().points()) {
                    points.add(point(charted, point.kind(), point.place(), point.found()));
                }
            }
        }
        boolean begins = pieces.stream().allMatch(PumpPiece::begins);
        boolean ends = pieces.stream().allMatch(PumpPiece::ends);
        boolean sure = runs.stream().allMatch(PumpRun::sure);
        PumpRun first = first(runs);
        PumpRun last = last(runs);
        LocalDateTime began = face.local(first.start());
        ChartTime end = last == null ? null : last.stop();
        LocalDateTime ended = end == null ? null : face.local(end);
        List<Evidence> evidence = new ArrayList<>();
        LocalDateTime stop = told.stop();
        TimeEvidence how = told.timeEvidence();
        boolean takesStop = sure && ends && lacksStop(told) && ended != null && fitsStart(told.start(), began, ended);
        if (takesStop && last != null && last.ended() != null) {
            stop = ended;
            how = TimeEvidence.PUMP;
            evidence.add(PumpAlone.evidence("stop", last.ended()));
        }
        Shown shown = Shown.of(told);
        if (begins && apart(shown.start(), began)) {
            points.add(
                    point(charted, OpenPointKind.PUMP_DIFFERS, first.began(), "start " + both(shown.start(), began)));
        }
        if (!takesStop && ends && last != null && last.ended() != null && ended != null && apart(shown.stop(), ended)) {
            points.add(point(charted, OpenPointKind.PUMP_DIFFERS, last.ended(), "stop " + both(shown.stop(), ended)));
        }
        List<Pause> pauses = new ArrayList<>();
        if (sure && told.start() != null && stop != null && told.start().isBefore(stop)) {
            List<PumpStretch> added = gaps.of(runs, told.start(), stop, told.pauses());
            for (PumpStretch gap : added) {
                pauses.add(new Pause(gap.start(), gap.stop()));
                evidence.add(PumpAlone.evidence("pauses", gap.place()));
                if (asked(gap) && gaps.longGap(gap)) {
                    points.add(point(
                            charted,
                            OpenPointKind.PUMP_DIFFERS,
                            gap.place(),
                            "no pause charted; pump stopped " + gap.start() + " to " + gap.stop()));
                }
            }
        }
        List<Administration> made = new ArrayList<>();
        for (Administration one : charted.made()) {
            made.add(with(one, stop, how, pauses, evidence));
        }
        return made;
    }

    /** Returns whether a pause wants a look: an alarm, another bag or the next dose explain theirs. */
    private static boolean asked(PumpStretch gap) {
        return gap.why() == null || gap.why() == PumpReason.CLINICIAN;
    }

    /** Returns whether the stop is nobody's observation. */
    private static boolean lacksStop(Administration told) {
        if (!Shown.running(told.route())) {
            return false;
        }
        TimeEvidence how = told.timeEvidence();
        boolean worked =
                how == TimeEvidence.ASSUMED || how == TimeEvidence.DERIVED || how == TimeEvidence.LAST_SEEN_RUNNING;
        return worked || (told.stop() == null && told.minutes() == null);
    }

    /** A pump that began long after the charted start tells nothing of the time between: its stop is not taken. */
    private boolean fitsStart(@Nullable LocalDateTime start, LocalDateTime began, LocalDateTime ended) {
        return start != null && start.isBefore(ended) && !began.isAfter(start.plus(tolerance));
    }

    private static String both(@Nullable LocalDateTime charted, LocalDateTime pump) {
        return (charted == null ? "not charted" : charted.toString()) + "; pump " + pump;
    }

    private boolean apart(@Nullable LocalDateTime charted, LocalDateTime pump) {
        return charted == null || Duration.between(charted, pump).abs().compareTo(tolerance) > 0;
    }

    private PumpRun first(List<PumpRun> runs) {
        PumpRun first = runs.get(0);
        for (PumpRun run : runs) {
            first = face.seconds(run.start()) < face.seconds(first.start()) ? run : first;
        }
        return first;
    }

    /** Returns the run that ended last; null where one still runs. */
    private @Nullable PumpRun last(List<PumpRun> runs) {
        PumpRun last = null;
        long latest = Long.MIN_VALUE;
        for (PumpRun run : runs) {
            ChartTime stop = run.stop();
            if (stop == null) {
                return null;
            }
            if (face.seconds(stop) > latest) {
                latest = face.seconds(stop);
                last = run;
            }
        }
        return last;
    }

    private static OpenPoint point(ChartedRun charted, OpenPointKind kind, Place place, @Nullable String found) {
        return new OpenPoint(kind, charted.told().id(), charted.order(), Feed.PUMP.written(), place.text(), found);
    }

    private static Administration with(
            Administration told,
            @Nullable LocalDateTime stop,
            @Nullable TimeEvidence how,
            List<Pause> pauses,
            List<Evidence> evidence) {
        List<Pause> all = new ArrayList<>(told.pauses());
        all.addAll(pauses);
        all.sort(Comparator.comparing(Pause::start));
        List<Evidence> facts = new ArrayList<>(told.evidence());
        facts.addAll(evidence);
        return told.withRun(told.start(), stop, all, how).withEvidence(facts);
    }
}

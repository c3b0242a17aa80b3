package org.basilic.chart;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Lays the runs of pumps beside the charted runs of one visit. What was charted stays as it is; a pump tells a stop that
 * nobody charted and pauses that nobody charted, and a person is asked where the two differ by more than the map's settings.
 * A run without a charted one is asked about, and coded only where the map says so.
 */
final class PumpBeside {

    private final Duration tolerance;
    private final Duration passing;
    private final boolean codesAlone;
    private final Face face;
    private final Fates fates;

    /**
     * Makes what lays runs by the settings of a map.
     *
     * @param face the clock of the visit
     * @param fates where it is noted what becomes of the events
     */
    PumpBeside(FeedMap map, Face face, Fates fates) {
        tolerance = Duration.ofMinutes(map.number(FeedSetting.PUMP_MINUTES));
        passing = Duration.ofSeconds(map.number(FeedSetting.PASSING_SECONDS));
        codesAlone = map.setting(FeedSetting.PUMP_ALONE).equals("code");
        this.face = face;
        this.fates = fates;
    }

    /** Returns the administrations of a visit with what its pumps tell. */
    PumpLaid lay(List<ChartedRun> charted, List<PumpRun> runs) {
        PumpMatch match = new PumpMatch(face, tolerance, charted);
        Map<Integer, List<PumpPiece>> beside = new HashMap<>();
        List<PumpRun> alone = new ArrayList<>();
        for (PumpRun run : runs) {
            List<Integer> found = match.of(run);
            if (found.isEmpty() || farFrom(beside.get(found.get(0)), run, charted.get(found.get(0)))) {
                alone.add(run);
                continue;
            }
            for (int i = 0; i < found.size(); i++) {
                beside.computeIfAbsent(found.get(i), one -> new ArrayList<>())
                        .add(new PumpPiece(run, i == 0, i == found.size() - 1));
            }
            run.rows().forEach(row -> fates.set(row, Fate.GIVEN));
        }
        List<Administration> administrations = new ArrayList<>();
        List<OpenPoint> points = new ArrayList<>();
        PumpAdded added = new PumpAdded(face, tolerance, passing);
        for (int i = 0; i < charted.size(); i++) {
            List<PumpPiece> told = beside.getOrDefault(i, List.of());
            ChartedRun one = charted.get(i);
            administrations.addAll(told.isEmpty() ? one.made() : added.to(one, told, points));
        }
        Set<String> ids = new HashSet<>();
        administrations.forEach(one -> ids.add(one.id()));
        for (PumpRun run : alone) {
            Administration coded = alone(run, charted, ids, points);
            if (coded != null) {
                ids.add(coded.id());
                administrations.add(coded);
            }
        }
        return new PumpLaid(administrations, points);
    }

    /**
     * Returns whether a run beside a charted one without a stop begins long after the pump had ended, or without a
     * word of its having ended: it may be a further dose, which the chart does not know.
     *
     * @param before what lies beside the charted run up to now, the earlier first; null where nothing does
     */
    private boolean farFrom(@Nullable List<PumpPiece> before, PumpRun run, ChartedRun charted) {
        if (before == null || Shown.of(charted.told()).stop() != null) {
            return false;
        }
        long ended = Long.MIN_VALUE;
        for (PumpPiece piece : before) {
            ChartTime stop = piece.run().stop();
            if (stop == null) {
                return true;
            }
            ended = Math.max(ended, face.seconds(stop));
        }
        return face.seconds(run.start()) - ended > tolerance.toSeconds();
    }

    /** Returns what a run is coded as that lies beside no charted one; null where it is not. */
    private @Nullable Administration alone(
            PumpRun run, List<ChartedRun> charted, Set<String> ids, List<OpenPoint> points) {
        Administration coded = codesAlone ? PumpAlone.administration(run, face, ids) : null;
        boolean follows = run.purpose() == Purpose.KEEP_VEIN_OPEN && follows(run, charted);
        String id = coded == null ? null : coded.id();
        for (PumpPoint point : run.points()) {
            points.add(point(point.kind(), id, run, point.place(), point.found()));
        }
        if (coded != null || follows) {
            run.rows().forEach(row -> fates.set(row, Fate.GIVEN));
        } else {
            run.rows().forEach(row -> fates.review(row, OpenPointKind.PUMP_ONLY));
            points.add(point(OpenPointKind.PUMP_ONLY, null, run, run.began(), PumpAlone.shown(run, face)));
        }
        return coded;
    }

    private static OpenPoint point(
            OpenPointKind kind, @Nullable String id, PumpRun run, Place place, @Nullable String found) {
        return new OpenPoint(kind, id, run.order(), Feed.PUMP.written(), place.text(), found);
    }

    /** Returns whether a run that keeps the vein open does so after a charted run, whose end it helps to tell. */
    private boolean follows(PumpRun run, List<ChartedRun> charted) {
        LocalDateTime from = face.local(run.start());
        for (ChartedRun one : charted) {
            Shown shown = Shown.of(one.told());
            boolean same = one.order().equals(run.order()) || one.has(run.drug());
            boolean after = shown.start() != null && !from.isBefore(shown.start());
            boolean near = shown.stop() == null || !from.isAfter(shown.stop().plus(tolerance));
            if (same && after && near) {
                return true;
            }
        }
        return false;
    }
}

package org.basilic.chart;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
public final class PumpBeside {

    private static final Comparator<OpenPoint> ORDER = Comparator.comparing(OpenPoint::place)
            .thenComparing(OpenPoint::kind)
            .thenComparing(OpenPoint::toString);

    private final Duration tolerance;
    private final Duration passing;
    private final boolean codesAlone;
    private final PumpTimes times;

    /**
     * Makes what lays runs by the settings of a map.
     *
     * @param zone of the clocks of the visit; null where it is not known
     */
    public PumpBeside(FeedMap map, @Nullable ZoneId zone) {
        tolerance = Duration.ofMinutes(map.number(FeedSetting.PUMP_MINUTES));
        passing = Duration.ofSeconds(map.number(FeedSetting.PASSING_SECONDS));
        codesAlone = map.setting(FeedSetting.PUMP_ALONE).equals("code");
        times = new PumpTimes(zone);
    }

    /**
     * Returns the administrations of a visit with what its pumps tell.
     *
     * @param encounter id of the encounter, for the fates
     * @param runs of the patient, in this visit
     */
    public PumpLaid lay(String encounter, List<ChartedRun> charted, List<PumpRun> runs) {
        Map<Integer, List<PumpRun>> beside = new LinkedHashMap<>();
        List<PumpRun> alone = new ArrayList<>();
        PumpMatch match = new PumpMatch(times, tolerance, charted);
        for (PumpRun run : runs) {
            int found = match.of(run);
            if (found < 0) {
                alone.add(run);
            } else {
                beside.computeIfAbsent(found, i -> new ArrayList<>()).add(run);
            }
        }
        List<Administration> administrations = new ArrayList<>();
        List<OpenPoint> points = new ArrayList<>();
        Map<PumpRow, RowFate> fates = new LinkedHashMap<>();
        PumpAdded added = new PumpAdded(times, tolerance, passing);
        for (int i = 0; i < charted.size(); i++) {
            ChartedRun one = charted.get(i);
            List<PumpRun> told = beside.getOrDefault(i, List.of());
            administrations.add(told.isEmpty() ? one.told() : added.to(one, told, points));
            for (PumpRun run : told) {
                fate(run, Fate.GIVEN, encounter, null, fates);
            }
        }
        alone(encounter, charted, alone, administrations, points, fates);
        points.sort(ORDER);
        return new PumpLaid(administrations, points, List.copyOf(fates.values()));
    }

    private void alone(
            String encounter,
            List<ChartedRun> charted,
            List<PumpRun> alone,
            List<Administration> administrations,
            List<OpenPoint> points,
            Map<PumpRow, RowFate> fates) {
        Set<String> ids = new HashSet<>();
        administrations.forEach(one -> ids.add(one.id()));
        for (PumpRun run : alone) {
            Administration coded = codesAlone ? PumpAlone.administration(run, times, ids) : null;
            if (coded != null) {
                ids.add(coded.id());
                administrations.add(coded);
                fate(run, Fate.GIVEN, encounter, null, fates);
                points(run, coded.id(), points);
            } else if (run.purpose() == Purpose.KEEP_VEIN_OPEN && follows(run, charted)) {
                fate(run, Fate.GIVEN, encounter, null, fates);
                points(run, null, points);
            } else {
                fate(run, Fate.REVIEW, encounter, OpenPointKind.PUMP_ONLY, fates);
                points.add(new OpenPoint(
                        OpenPointKind.PUMP_ONLY,
                        null,
                        run.order(),
                        Feed.PUMP.written(),
                        run.began().text(),
                        PumpAlone.shown(run, times)));
                points(run, null, points);
            }
        }
    }

    /** Returns whether a run that keeps the vein open does so after a charted run, whose end it helps to tell. */
    private boolean follows(PumpRun run, List<ChartedRun> charted) {
        LocalDateTime from = times.shown(run.start());
        for (ChartedRun one : charted) {
            Shown shown = Shown.of(one.told());
            boolean same = one.order().equals(run.order())
                    || SameDrug.same(one.told().drug(), run.drug());
            boolean after = shown.start() != null && !from.isBefore(shown.start());
            boolean near = shown.stop() == null || !from.isAfter(shown.stop().plus(tolerance));
            if (same && after && near) {
                return true;
            }
        }
        return false;
    }

    private static void points(PumpRun run, @Nullable String administration, List<OpenPoint> points) {
        for (PumpPoint point : run.points()) {
            points.add(new OpenPoint(
                    point.kind(),
                    administration,
                    run.order(),
                    Feed.PUMP.written(),
                    point.place().text(),
                    point.found()));
        }
    }

    private static void fate(
            PumpRun run, Fate fate, String encounter, @Nullable OpenPointKind kind, Map<PumpRow, RowFate> fates) {
        for (PumpRow row : run.rows()) {
            fates.put(row, new RowFate(row.place(), fate, encounter, kind));
        }
    }
}

package org.basilic.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.basilic.model.Encounter;

/**
 * Makes encounters of rows: a pure function of the set of rows, whatever their order and however often each comes. Rows of
 * one patient must be handed in together, and the rows that file them elsewhere with them.
 */
public final class Assembly {

    private final FeedMap map;

    /** Makes an assembly that settles by this map what the feeds leave open. */
    public Assembly(FeedMap map) {
        this.map = map;
    }

    /** The rows of one patient. */
    private static final class PatientRows {
        private final List<GivenRow> given = new ArrayList<>();
        private final List<VisitRow> visits = new ArrayList<>(1);
        private final List<PumpRun> pumps = new ArrayList<>(0);
        private final List<Points.Of> points = new ArrayList<>(0);
    }

    /** Returns the encounters and what became of every row. */
    public Assembled of(Collection<? extends ChartRow> rows) {
        Set<ChartRow> once = Collections.newSetFromMap(new IdentityHashMap<>());
        List<RowFate> again = new ArrayList<>(0);
        for (ChartRow row : rows) {
            if (!once.add(row)) {
                again.add(new RowFate(row.place(), Fate.DUPLICATE, null, null));
            }
        }
        Fates fates = new Fates();
        Points points = new Points();
        List<ChartRow> merges = new Revisions(Filing.NONE, fates, points).current(of(once, true));
        merges.forEach(row -> fates.set(row, Fate.VISIT));
        Filing filing = new Filing(merges);
        Map<String, PatientRows> patients = new TreeMap<>();
        List<PumpRow> pumps = new ArrayList<>(0);
        for (ChartRow row : new Revisions(filing, fates, points).current(of(once, false))) {
            if (row instanceof GivenRow given) {
                of(row, filing, patients).given.add(given);
            } else if (row instanceof VisitRow visit) {
                of(row, filing, patients).visits.add(visit);
            } else if (row instanceof PumpRow pump) {
                pumps.add(pump);
            }
        }
        for (PumpRun run : new PumpRuns(map, filing, fates, points).of(pumps)) {
            patients.computeIfAbsent(run.visit().patient(), patient -> new PatientRows())
                    .pumps
                    .add(run);
        }
        for (Points.Of point : points.all()) {
            of(point.row(), filing, patients).points.add(point);
        }
        List<Encounter> encounters = new ArrayList<>();
        patients.forEach((patient, of) -> encounters.addAll(
                new Bedside(map, filing, fates, of.given, of.visits, of.pumps).encounters(patient, of.points)));
        encounters.sort(Comparator.comparing(Encounter::id));
        List<RowFate> all = fates.of(once);
        all.addAll(again);
        return new Assembled(encounters, all);
    }

    private static List<ChartRow> of(Collection<ChartRow> rows, boolean merges) {
        return rows.stream().filter(row -> row instanceof MergeRow == merges).toList();
    }

    private static PatientRows of(ChartRow row, Filing filing, Map<String, PatientRows> patients) {
        return patients.computeIfAbsent(filing.of(row.visit()).patient(), patient -> new PatientRows());
    }
}

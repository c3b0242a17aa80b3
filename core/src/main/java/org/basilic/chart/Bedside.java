package org.basilic.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.model.Encounter;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** The rows of one patient, made into that patient's encounters. */
final class Bedside {

    /** Where events follow one another: under one order. */
    private record Line(VisitKey visit, String order) {}

    private final FeedMap map;
    private final Filing filing;
    private final Fates fates;
    private final Points points = new Points();
    private final Face face;
    private final RowCheck check;
    private final List<GivenRow> given;
    private final List<VisitRow> visits;
    private final List<PumpRun> pumps;

    Bedside(FeedMap map, Filing filing, Fates fates, List<GivenRow> given, List<VisitRow> visits, List<PumpRun> pumps) {
        this.map = map;
        this.filing = filing;
        this.fates = fates;
        this.given = given;
        this.visits = visits;
        this.pumps = pumps;
        this.face = Face.of(map.zone(), times(given, visits, pumps));
        this.check = new RowCheck(face, map);
    }

    /** Returns the patient's encounters; their ids are still to be made unique. */
    List<Encounter> encounters(String patient, List<Points.Of> earlier) {
        Stays stays = new Stays(patient, face);
        List<Run> runs = runs(readable());
        stays.file(runs, visits, filing);
        for (PumpRun run : pumps) {
            Stay stay = stays.beside(run.visit(), run.start());
            stay.pumps.add(run);
            if (!stay.timed()) {
                stay.reach(run.start(), face);
            }
        }
        earlier.forEach(of -> points.add(of.row(), of.point()));
        for (Points.Of of : points.all()) {
            VisitKey filed = filing.of(of.row().visit());
            Stay stay = of.row() instanceof PumpRow
                    ? stays.beside(filed, firstTime(of.row()))
                    : stays.of(filed, firstTime(of.row()));
            stay.points.add(of.point());
            stay.leftRows.add(of.row());
            stay.reach(firstTime(of.row()), face);
        }
        stays.spread();
        List<Encounter> encounters = new ArrayList<>(1);
        for (Stay stay : stays.all()) {
            Encounter encounter = new Discharge(face, map, fates).of(stay);
            if (encounter != null) {
                encounters.add(encounter);
            }
        }
        visits.forEach(row -> {
            if (!fates.known(row)) {
                fates.set(row, Fate.VISIT);
            }
        });
        return VisitNumbers.of(encounters);
    }

    /** Returns the rows that can be taken; the others are left for a person. */
    private List<GivenRow> readable() {
        Set<Line> blocked = new HashSet<>(0);
        List<GivenRow> readable = new ArrayList<>(given.size());
        for (GivenRow row : given) {
            List<OpenPoint> found = check.points(row);
            OpenPointKind why = LeftOut.why(found);
            for (OpenPoint point : found) {
                points.add(row, point);
            }
            if (row.events().isEmpty()) {
                // It says of itself that it is void.
                fates.set(row, Fate.RETRACTED);
            } else if (why == null) {
                readable.add(row);
                if (check.late(row)) {
                    points.add(row, RowCheck.point(OpenPointKind.LATE_ENTRY, row, null));
                }
            } else {
                fates.review(row, why);
                if (why == OpenPointKind.UNMAPPED_ACTION) {
                    blocked.add(line(row));
                }
            }
        }
        if (!blocked.isEmpty()) {
            readable.removeIf(row -> {
                boolean out = blocked.contains(line(row));
                if (out) {
                    fates.review(row, OpenPointKind.UNMAPPED_ACTION);
                }
                return out;
            });
        }
        return readable;
    }

    private List<Run> runs(List<GivenRow> readable) {
        Map<Line, List<GivenRow>> lines = new LinkedHashMap<>();
        for (GivenRow row : readable) {
            lines.computeIfAbsent(line(row), line -> new ArrayList<>()).add(row);
        }
        List<Run> runs = new ArrayList<>();
        for (List<GivenRow> rows : lines.values()) {
            for (Run run : new OrderLine(face, map, check, fates, points).runs(rows)) {
                hearOfOrder(run, rows);
                if (complete(run)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    /** Takes the drug and the way in from other rows of the order: first from what was done, then from what was ordered. */
    private static void hearOfOrder(Run run, List<GivenRow> rows) {
        for (boolean ordered : new boolean[] {false, true}) {
            for (GivenRow row : rows) {
                for (ChartEvent event : row.events()) {
                    if ((event.action() == Action.META) == ordered) {
                        EvidenceGrade grade = ordered ? EvidenceGrade.ORDERED : EvidenceGrade.CHARTED;
                        run.hear(event.said(), row, grade);
                        run.hearContents(event.said(), row, grade);
                    }
                }
            }
        }
    }

    /** Whether it is told what was given and which way; else its rows are left for a person. */
    private boolean complete(Run run) {
        OpenPointKind lacks = null;
        if (run.route == null) {
            lacks = OpenPointKind.NO_ROUTE;
        } else if (run.drug == null && run.components.isEmpty()) {
            lacks = OpenPointKind.NO_DRUG;
        }
        if (lacks == null) {
            run.rows.forEach(row -> fates.set(row, Fate.GIVEN));
            return true;
        }
        for (GivenRow row : run.rows) {
            fates.review(row, lacks);
            points.add(row, RowCheck.point(lacks, row, null));
        }
        return false;
    }

    private Line line(GivenRow row) {
        return new Line(filing.of(row.visit()), row.order());
    }

    private static @Nullable ChartTime firstTime(ChartRow row) {
        if (row instanceof PumpRow pump) {
            return pump.event().time();
        }
        if (row instanceof GivenRow one) {
            for (ChartEvent event : one.events()) {
                if (event.time() != null) {
                    return event.time();
                }
            }
        }
        return null;
    }

    private static List<ChartTime> times(List<GivenRow> given, List<VisitRow> visits, List<PumpRun> pumps) {
        List<ChartTime> times = new ArrayList<>();
        for (GivenRow row : given) {
            for (ChartEvent event : row.events()) {
                add(event.time(), times);
            }
        }
        for (VisitRow row : visits) {
            add(row.arrival(), times);
            add(row.departure(), times);
            add(row.since(), times);
        }
        pumps.forEach(run -> add(run.start(), times));
        return times;
    }

    private static void add(@Nullable ChartTime time, List<ChartTime> times) {
        if (time != null) {
            times.add(time);
        }
    }
}

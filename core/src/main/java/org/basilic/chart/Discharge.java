package org.basilic.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Patient;
import org.basilic.model.Setting;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/** Writes the encounter of a visit of which everything has been gathered. */
final class Discharge {

    private static final int LONGEST_ID = 64;
    private static final int KEPT_OF_LONG_ID = 47;

    private final Face wall;
    private final FeedMap map;
    private final Fates fates;

    Discharge(Face wall, FeedMap map, Fates fates) {
        this.wall = wall;
        this.map = map;
        this.fates = fates;
    }

    /** Returns the encounter; null when nothing was given that outpatient coding may look at, and nothing was left open. */
    @Nullable
    Encounter of(Stay stay) {
        VisitFacts facts = new VisitFacts(stay.rows, wall);
        List<Run> outpatient = outpatient(stay, facts);
        List<PumpRun> pumps = pumps(stay, facts);
        if (outpatient.isEmpty() && stay.points.isEmpty() && pumps.isEmpty()) {
            return null;
        }
        Face face = wall.exactFor(times(outpatient, pumps));
        Lines lines = new Lines();
        Administrations given = new Administrations(face, lines, facts.departure);
        Map<String, Integer> numbers = new HashMap<>();
        List<ChartedRun> charted = new ArrayList<>(outpatient.size());
        for (Run run : outpatient) {
            int before = given.made().size();
            given.add(run, numbers.merge(run.order, 1, Integer::sum));
            charted.add(new ChartedRun(
                    run.order, given.made().subList(before, given.made().size())));
        }
        PumpLaid laid = new PumpBeside(map, face, fates).lay(charted, pumps);
        List<OpenPoint> points = new ArrayList<>(stay.points);
        points.addAll(given.points());
        points.addAll(laid.points());
        facts.rows().forEach(row -> points.addAll(row.points()));
        if (face.steady() && !face.equals(wall)) {
            points.add(note(OpenPointKind.FIXED_OFFSET, stay, outpatient, String.valueOf(face.zone())));
        }
        if (wall.zone() == null) {
            points.add(note(OpenPointKind.NO_ZONE, stay, outpatient, null));
        }
        if (outpatient.size() < stay.runs.size() && stay.runs.stream().anyMatch(run -> facts.inpatient(moment(run)))) {
            points.add(note(OpenPointKind.INPATIENT, stay, stay.runs, null));
        }
        Setting setting = setting(facts, stay, outpatient, points);
        LocalDateTime arrival = facts.arrival == null ? null : face.local(facts.arrival);
        LocalDateTime departure = departure(facts, outpatient, face);
        if (arrival != null && departure != null && departure.isBefore(arrival)) {
            points.add(note(OpenPointKind.STOP_BEFORE_START, stay, outpatient, arrival + " to " + departure));
            departure = null;
        }
        boolean clocked = arrival != null || outpatient.stream().anyMatch(run -> run.start != null || run.stop != null);
        LocalDate day = clocked || !stay.timed() ? null : wall.date(stay.from());
        Encounter encounter = new Encounter(
                id(stay),
                setting,
                facts.placeOfService,
                facts.payer,
                day,
                face.named() ? face.zone() : null,
                patient(facts, stay),
                arrival == null && departure == null ? null : new Visit(null, arrival, departure),
                null,
                facts.diagnoses(),
                lines.accesses(),
                laid.administrations(),
                facts.services(),
                null,
                points.stream().distinct().sorted(Points.ORDER).toList());
        outpatient.forEach(run -> run.rows.forEach(row -> fates.in(row, Fate.GIVEN, encounter.id())));
        pumps.forEach(run -> run.rows().forEach(row -> fates.place(row, encounter.id())));
        stay.rows.forEach(row -> fates.in(row, Fate.VISIT, encounter.id()));
        stay.leftRows.forEach(row -> fates.place(row, encounter.id()));
        return encounter;
    }

    /** Returns the patient; one whom rows name by the number under which they were filed, by the number that holds now. */
    private static @Nullable Patient patient(VisitFacts facts, Stay stay) {
        Patient patient = facts.patient;
        if (patient == null || patient.id() == null) {
            return patient;
        }
        String now = stay.key.patient();
        boolean merged = facts.rows().stream()
                .anyMatch(row -> row.visit().patient().equals(patient.id())
                        && !patient.id().equals(now));
        return merged ? new Patient(now, patient.birthDate(), patient.sex()) : patient;
    }

    /** Returns what was given while the patient was no inpatient, first things first. */
    private List<Run> outpatient(Stay stay, VisitFacts facts) {
        List<Run> runs = new ArrayList<>(stay.runs.size());
        for (Run run : stay.runs) {
            if (facts.inpatient(moment(run))) {
                run.rows.forEach(row -> fates.set(row, Fate.INPATIENT));
            } else {
                runs.add(run);
            }
        }
        runs.sort(Comparator.comparingLong(this::moment)
                .thenComparing((Run run) -> run.order)
                .thenComparing(run -> run.feed)
                .thenComparing(run -> run.rows.get(0).place().text()));
        return runs;
    }

    /** Returns what pumps tell of the time in which the patient was no inpatient. */
    private List<PumpRun> pumps(Stay stay, VisitFacts facts) {
        List<PumpRun> pumps = new ArrayList<>(stay.pumps.size());
        for (PumpRun run : stay.pumps) {
            if (facts.inpatient(wall.seconds(run.start()))) {
                run.rows().forEach(row -> fates.set(row, Fate.INPATIENT));
            } else {
                pumps.add(run);
            }
        }
        return pumps;
    }

    private Setting setting(VisitFacts facts, Stay stay, List<Run> runs, List<OpenPoint> points) {
        if (facts.setting != null) {
            return facts.setting;
        }
        for (Setting setting : Setting.values()) {
            if (setting.written().equals(map.setting(FeedSetting.DEFAULT_SETTING))) {
                points.add(note(OpenPointKind.SETTING_ASSUMED, stay, runs, setting.written()));
                return setting;
            }
        }
        throw new IllegalStateException("the base map sets who bills");
    }

    /** Returns when the visit ended: when the patient left, or became an inpatient before that. */
    private @Nullable LocalDateTime departure(VisitFacts facts, List<Run> runs, Face face) {
        ChartTime left = facts.departure;
        ChartTime admitted = runs.isEmpty() ? null : facts.admittedAfter(moment(runs.get(0)));
        ChartTime end = left;
        if (admitted != null && (left == null || face.seconds(admitted) < face.seconds(left))) {
            end = admitted;
        }
        return end == null ? null : face.local(end);
    }

    private static OpenPoint note(OpenPointKind kind, Stay stay, List<Run> runs, @Nullable String found) {
        Set<String> feeds = new TreeSet<>();
        runs.forEach(run -> feeds.add(run.feed.written()));
        stay.leftRows.forEach(row -> feeds.add(row.place().feed().written()));
        if (!stay.pumps.isEmpty()) {
            feeds.add(Feed.PUMP.written());
        }
        return new OpenPoint(kind, null, null, String.join(", ", feeds), "visit", found);
    }

    private String id(Stay stay) {
        String visit = stay.key.visit();
        String id = visit != null ? visit : stay.key.patient() + (stay.timed() ? "-" + wall.date(stay.from()) : "");
        if (id.length() <= LONGEST_ID && !id.isEmpty()) {
            return id;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return id.substring(0, Math.min(id.length(), KEPT_OF_LONG_ID)) + "-" + Long.toHexString(hash);
    }

    private List<ChartTime> times(List<Run> runs, List<PumpRun> pumps) {
        List<ChartTime> times = new ArrayList<>(2 * runs.size());
        for (Run run : runs) {
            add(run.start, times);
            add(run.stop, times);
            for (Run.Held held : run.held) {
                add(held.from(), times);
                add(held.to(), times);
            }
        }
        for (PumpRun run : pumps) {
            add(run.start(), times);
            add(run.stop(), times);
        }
        return times;
    }

    private static void add(@Nullable ChartTime time, List<ChartTime> times) {
        if (time != null) {
            times.add(time);
        }
    }

    private long moment(Run run) {
        return wall.seconds(run.seen);
    }
}

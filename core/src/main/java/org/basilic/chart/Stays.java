package org.basilic.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one patient. What has a visit number goes there. What has none goes to the one visit whose time holds it, and
 * else is sorted by days: what was given on one day, or while something of that day still ran, is one visit.
 */
final class Stays {

    private final String patient;
    private final Face face;
    private final Map<String, Stay> numbered = new LinkedHashMap<>();
    private final List<Stay> byDay = new ArrayList<>(0);
    private final List<VisitRow> ofPatient = new ArrayList<>(0);

    Stays(String patient, Face face) {
        this.patient = patient;
        this.face = face;
    }

    /** Files what was given and what was said of visits. */
    void file(List<Run> runs, List<VisitRow> rows, Filing filing) {
        for (VisitRow row : rows) {
            String visit = filing.of(row.visit()).visit();
            if (visit != null) {
                numbered(visit).add(row, face);
            } else {
                ofPatient.add(row);
            }
        }
        List<Run> loose = new ArrayList<>(0);
        for (Run run : runs) {
            String visit = filing.of(run.visit).visit();
            if (visit != null) {
                numbered(visit).add(run, face);
            } else {
                loose.add(run);
            }
        }
        loose.sort(Comparator.comparingLong(this::moment).thenComparing(run -> run.order));
        for (Run run : loose) {
            at(moment(run)).add(run, face);
        }
    }

    /** Returns the visit of a row of which nothing was made. */
    Stay of(VisitKey filed, @Nullable ChartTime time) {
        if (filed.visit() != null) {
            return numbered(filed.visit());
        }
        if (time != null) {
            return at(face.seconds(time));
        }
        List<Stay> all = all();
        return all.isEmpty() ? day() : all.get(0);
    }

    /**
     * Returns the visit of what a pump tells: the one that is named where it is known, else the one at that time, because a
     * pump is not always told the number; only where there is none is it a visit of its own.
     */
    Stay beside(VisitKey filed, @Nullable ChartTime time) {
        Stay stay = filed.visit() == null ? null : numbered.get(filed.visit());
        if (stay == null && time != null) {
            stay = near(face.seconds(time));
        }
        return stay == null ? of(filed, time) : stay;
    }

    /** Returns all visits; what was said of the patient is among the rows of each. */
    List<Stay> all() {
        List<Stay> all = new ArrayList<>(numbered.values());
        all.addAll(byDay);
        return all;
    }

    /** Adds to each visit what was said of the patient, or of a visit without number on its day. */
    void spread() {
        for (VisitRow row : ofPatient) {
            for (Stay stay : all()) {
                if (row.arrival() == null
                        || (stay.timed() && date(stay.from()).equals(date(face.seconds(row.arrival()))))) {
                    stay.rows.add(row);
                }
            }
        }
    }

    private Stay numbered(String visit) {
        return numbered.computeIfAbsent(visit, number -> new Stay(new VisitKey(patient, number)));
    }

    private Stay at(long moment) {
        Stay near = near(moment);
        return near == null ? day() : near;
    }

    /** Returns the visit of which a moment is; null when there is none, or it may be several. */
    private @Nullable Stay near(long moment) {
        List<Stay> holding = numbered.values().stream()
                .filter(stay -> stay.timed() && stay.holds(moment))
                .toList();
        List<Stay> near = !holding.isEmpty()
                ? holding
                : numbered.values().stream()
                        .filter(stay -> stay.timed() && date(stay.from()).equals(date(moment)))
                        .toList();
        if (near.size() == 1) {
            return near.get(0);
        }
        for (Stay stay : byDay) {
            if (stay.holds(moment) || (stay.timed() && date(stay.from()).equals(date(moment)))) {
                return stay;
            }
        }
        return null;
    }

    private Stay day() {
        Stay stay = new Stay(new VisitKey(patient, null));
        byDay.add(stay);
        return stay;
    }

    private long moment(Run run) {
        return face.seconds(run.seen);
    }

    private LocalDate date(long seconds) {
        return face.date(seconds);
    }
}

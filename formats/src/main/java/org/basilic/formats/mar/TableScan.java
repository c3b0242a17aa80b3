package org.basilic.formats.mar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.chart.Action;
import org.basilic.chart.FeedMap;
import org.basilic.formats.feed.FeedFile;
import org.basilic.model.Problem;

/**
 * What a first pass over tables finds: whether they can be read to their ends, whose rows there are, and which way round the
 * dates of each column stand.
 */
final class TableScan {

    /** A patient, and how many rows there are. */
    private static final class PatientRows {
        private String firstVisit;
        private int rows;
        private int range;

        PatientRows(String firstVisit) {
            this.firstVisit = firstVisit;
        }
    }

    private final FeedMap map;
    private final MarLimits limits;
    private final Map<String, PatientRows> patients = new HashMap<>();
    private final Map<FeedFile, Map<MarFact, DayOrder>> orders = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long starts;
    private long ends;

    TableScan(FeedMap map, MarLimits limits) {
        this.map = map;
        this.limits = limits;
    }

    /** Looks at all rows of a file. */
    void see(FeedFile file) throws IOException {
        Map<MarFact, DayOrder> order = Times.orders(map);
        orders.put(file, order);
        Texts<Action> actions = new Texts<>(map::action);
        try (MarTable table = MarTable.open(file, map, limits)) {
            Columns columns = new Columns(table, map);
            problems.addAll(columns.problems());
            if (!columns.problems().isEmpty()) {
                return;
            }
            while (table.next()) {
                Times.see(columns, order);
                count(columns);
                lookFor(columns, actions);
            }
        } catch (BrokenTableException e) {
            problems.add(e.problem());
        }
    }

    private void count(Columns columns) {
        String patient = RowMarks.patient(columns);
        String visit = columns.text(MarFact.VISIT);
        PatientRows of = patients.get(patient);
        if (of == null) {
            of = new PatientRows(visit);
            patients.put(patient, of);
        } else if (visit.compareTo(of.firstVisit) < 0) {
            of.firstVisit = visit;
        }
        of.rows++;
    }

    /** Looks whether the row begins an infusion, and whether it ends one. */
    private void lookFor(Columns columns, Texts<Action> actions) {
        Action action = Action.START;
        boolean acts = columns.tells(MarFact.ACTION);
        if (acts) {
            String text = columns.text(MarFact.ACTION);
            action = text.isEmpty() ? null : actions.of(text);
        }
        starts += action == Action.START || action == Action.BAG_CHANGE ? 1 : 0;
        boolean ended = action == Action.STOP
                || columns.filled(MarFact.STOP)
                || columns.filled(MarFact.UTC_STOP)
                || columns.filled(MarFact.MINUTES)
                // Beside actions, a duration is often the one that was ordered.
                || (!acts && columns.filled(MarFact.DURATION));
        ends += ended ? 1 : 0;
    }

    /** Returns why nothing can be made of the tables; empty when something can. */
    List<Problem> problems() {
        return problems;
    }

    /** Returns how many rows begin an infusion. */
    long starts() {
        return starts;
    }

    /** Whether infusions begin and nothing anywhere tells how long any ran. */
    boolean startsOnly() {
        return starts > 0 && ends == 0;
    }

    /** Returns the order of day and month in the columns of a file. */
    Map<MarFact, DayOrder> orders(FeedFile file) {
        return orders.getOrDefault(file, Map.of());
    }

    /**
     * Divides the patients into ranges of about so many rows, those with the smallest visit numbers first, and returns how
     * many ranges there are. Where each patient has one visit, the visits then come in the order of their numbers.
     */
    int divide(int rowsHeld) {
        List<Map.Entry<String, PatientRows>> sorted = new ArrayList<>(patients.entrySet());
        sorted.sort((a, b) -> {
            int byVisit = a.getValue().firstVisit.compareTo(b.getValue().firstVisit);
            return byVisit != 0 ? byVisit : a.getKey().compareTo(b.getKey());
        });
        int range = 0;
        long held = 0;
        for (Map.Entry<String, PatientRows> patient : sorted) {
            int rows = patient.getValue().rows;
            if (held > 0 && held + rows > rowsHeld) {
                range++;
                held = 0;
            }
            patient.getValue().range = range;
            held += rows;
        }
        return sorted.isEmpty() ? 0 : range + 1;
    }

    /** Returns the range of a patient. */
    int range(String patient) {
        PatientRows of = patients.get(patient);
        // A file that changed between two passes.
        return of == null ? -1 : of.range;
    }
}

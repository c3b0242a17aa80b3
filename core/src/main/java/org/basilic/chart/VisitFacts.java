package org.basilic.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.model.Diagnosis;
import org.basilic.model.Patient;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** What the rows about one visit say of it together: on each point the latest row that says something. */
final class VisitFacts {

    /** How the patient was registered from a moment on. */
    private record Registered(long since, VisitRow row) {}

    private final List<VisitRow> rows;
    private final Face face;
    private final List<Registered> classes = new ArrayList<>(1);

    @Nullable
    Patient patient;

    @Nullable
    Setting setting;

    @Nullable
    String placeOfService;

    @Nullable
    String payer;

    @Nullable
    ChartTime arrival;

    @Nullable
    ChartTime departure;

    VisitFacts(List<VisitRow> rows, Face face) {
        this.rows = new ArrayList<>(rows);
        this.face = face;
        // What is said of the patient at large comes before what is said of this visit.
        this.rows.sort(Comparator.comparing((VisitRow row) -> row.visit().visit() != null)
                .thenComparing(VisitRow::version)
                .thenComparing(row -> row.place().text()));
        for (VisitRow row : this.rows) {
            patient = row.patient() == null ? patient : merged(patient, row.patient());
            setting = row.setting() == null ? setting : row.setting();
            placeOfService = row.placeOfService() == null ? placeOfService : row.placeOfService();
            payer = row.payer() == null ? payer : row.payer();
            arrival = row.arrival() == null ? arrival : row.arrival();
            departure = row.departure() == null ? departure : row.departure();
            if (row.registeredAs() != null) {
                classes.add(new Registered(since(row), row));
            }
        }
        classes.sort(Comparator.comparingLong(Registered::since));
    }

    List<VisitRow> rows() {
        return rows;
    }

    /** Whether the patient was an inpatient at a moment. */
    boolean inpatient(long moment) {
        VisitRow at = classes.isEmpty() ? null : classes.get(0).row();
        for (Registered registered : classes) {
            if (registered.since() <= moment) {
                at = registered.row();
            }
        }
        return at != null && at.registeredAs() == VisitClass.INPATIENT;
    }

    /** Returns when, after a moment at which the patient was none, the patient became an inpatient; null for never. */
    @Nullable
    ChartTime admittedAfter(long moment) {
        for (Registered registered : classes) {
            ChartTime since = registered.row().since();
            if (registered.since() > moment
                    && registered.row().registeredAs() == VisitClass.INPATIENT
                    && since != null) {
                return since;
            }
        }
        return null;
    }

    /** Returns the diagnoses by rank, each once. */
    List<Diagnosis> diagnoses() {
        List<RankedDiagnosis> ranked = new ArrayList<>();
        rows.forEach(row -> ranked.addAll(row.diagnoses()));
        ranked.sort(Comparator.comparingInt(RankedDiagnosis::rank)
                .thenComparing(one -> one.diagnosis().code()));
        Map<String, Diagnosis> once = new TreeMap<>();
        List<Diagnosis> all = new ArrayList<>();
        for (RankedDiagnosis one : ranked) {
            if (once.put(one.diagnosis().code().replace(".", ""), one.diagnosis()) == null) {
                all.add(one.diagnosis());
            }
        }
        return all;
    }

    /** Returns the services of all rows, each once. */
    List<Service> services() {
        List<Service> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(row.services()));
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Service::code).thenComparing(Service::toString))
                .toList();
    }

    /** Returns from when on a row's class holds: from when it says, else from when it was sent. */
    private long since(VisitRow row) {
        if (row.since() != null) {
            return face.seconds(row.since());
        }
        return row.version().sent() == null
                ? Long.MIN_VALUE
                : face.seconds(row.version().sent());
    }

    private static Patient merged(@Nullable Patient before, Patient now) {
        if (before == null) {
            return now;
        }
        return new Patient(
                now.id() == null ? before.id() : now.id(),
                now.birthDate() == null ? before.birthDate() : now.birthDate(),
                now.sex() == null ? before.sex() : now.sex());
    }
}

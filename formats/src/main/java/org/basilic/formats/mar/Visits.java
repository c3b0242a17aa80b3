package org.basilic.formats.mar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.basilic.chart.Change;
import org.basilic.chart.ChartTime;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.Place;
import org.basilic.chart.RankedDiagnosis;
import org.basilic.chart.RowId;
import org.basilic.chart.Version;
import org.basilic.chart.VisitClass;
import org.basilic.chart.VisitKey;
import org.basilic.chart.VisitRow;
import org.basilic.model.Diagnosis;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Patient;
import org.basilic.model.Setting;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table say of visits. Most rows of a visit say the same, so each different saying is one row, with the
 * latest version of those that say it. Where a visit has several classes, each holds from the first time it was said of.
 */
final class Visits {

    private static final List<MarFact> FACTS = List.of(
            MarFact.CLASS,
            MarFact.LOCATION,
            MarFact.PAYER,
            MarFact.ARRIVAL,
            MarFact.DEPARTURE,
            MarFact.DIAGNOSIS,
            MarFact.PATIENT_BIRTH_DATE,
            MarFact.PATIENT_SEX);

    /** One saying and the row that says it last. */
    private static final class Saying {
        private @Nullable VisitRow latest;
        private @Nullable ChartTime first;
    }

    private final Columns columns;
    private final Times times;
    private final FeedMap map;
    private final List<MarFact> told;
    private final Map<VisitKey, Map<List<String>, Saying>> visits = new LinkedHashMap<>();

    Visits(Columns columns, Times times, FeedMap map) {
        this.columns = columns;
        this.times = times;
        this.map = map;
        this.told = FACTS.stream().filter(columns::tells).toList();
    }

    /** Hears what the row in hand says of its visit. */
    void hear(VisitKey visit, Version version, @Nullable ChartTime time, Place place) {
        List<String> said = new ArrayList<>(told.size());
        boolean nothing = true;
        for (MarFact fact : told) {
            String text = columns.text(fact);
            nothing &= text.isEmpty();
            said.add(text);
        }
        if (nothing) {
            return;
        }
        Saying saying =
                visits.computeIfAbsent(visit, key -> new HashMap<>(2)).computeIfAbsent(said, key -> new Saying());
        if (saying.latest == null || saying.latest.version().compareTo(version) < 0) {
            saying.latest = row(visit, String.join("\t", said), version, place);
        }
        if (time != null && (saying.first == null || time.local().isBefore(saying.first.local()))) {
            saying.first = time;
        }
    }

    /** Returns the rows about visits. */
    List<VisitRow> rows() {
        List<VisitRow> rows = new ArrayList<>();
        for (Map<List<String>, Saying> sayings : visits.values()) {
            Map<VisitClass, ChartTime> since = new HashMap<>();
            Set<VisitClass> classes = new HashSet<>();
            for (Saying saying : sayings.values()) {
                VisitClass registered = saying.latest == null ? null : saying.latest.registeredAs();
                if (registered != null) {
                    classes.add(registered);
                    ChartTime first = saying.first;
                    if (first != null) {
                        since.merge(registered, first, Visits::earlier);
                    }
                }
            }
            for (Saying saying : sayings.values()) {
                if (saying.latest != null) {
                    VisitClass registered = saying.latest.registeredAs();
                    boolean changed = registered != null && classes.size() > 1;
                    rows.add(changed ? since(saying.latest, since.get(registered)) : saying.latest);
                }
            }
        }
        return rows;
    }

    private static ChartTime earlier(ChartTime one, ChartTime other) {
        LocalDateTime local = one.local();
        return local.isAfter(other.local()) ? other : one;
    }

    private VisitRow row(VisitKey visit, String said, Version version, Place place) {
        RowPoints points = new RowPoints(place, null);
        String registered = columns.text(MarFact.CLASS);
        VisitClass visitClass = registered.isEmpty() ? null : map.visitClass(registered);
        if (visitClass == null && !registered.isEmpty()) {
            points.add(OpenPointKind.UNMAPPED_CLASS, null);
        }
        String plan = columns.text(MarFact.PAYER);
        String payer = plan.isEmpty() ? null : map.payer(plan);
        if (payer == null && !plan.isEmpty()) {
            points.add(OpenPointKind.UNMAPPED_PAYER, null);
        }
        String location = map.value(MapKind.LOCATION, columns.text(MarFact.LOCATION));
        int slash = location == null ? -1 : location.indexOf('/');
        return new VisitRow(
                new RowId(visit.patient() + "\t" + visit.visit() + "\t" + said, ""),
                Change.ADD,
                version,
                visit,
                patient(visit),
                visitClass,
                null,
                location == null ? null : setting(slash < 0 ? location : location.substring(0, slash)),
                location == null || slash < 0 ? null : location.substring(slash + 1),
                payer,
                times.time(MarFact.ARRIVAL, points),
                times.time(MarFact.DEPARTURE, points),
                diagnoses(),
                List.of(),
                points.all(),
                place);
    }

    private @Nullable Patient patient(VisitKey visit) {
        LocalDate born = times.date(MarFact.PATIENT_BIRTH_DATE);
        String sex = columns.text(MarFact.PATIENT_SEX).toLowerCase(Locale.ROOT);
        return born == null && sex.isEmpty() ? null : new Patient(visit.patient(), born, sex(sex));
    }

    private static @Nullable Sex sex(String text) {
        return switch (text) {
            case "" -> null;
            case "f", "female" -> Sex.FEMALE;
            case "m", "male" -> Sex.MALE;
            case "o", "other", "x" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    private static @Nullable Setting setting(String word) {
        for (Setting setting : Setting.values()) {
            if (setting.written().equals(word.strip())) {
                return setting;
            }
        }
        return null;
    }

    private List<RankedDiagnosis> diagnoses() {
        List<RankedDiagnosis> diagnoses = new ArrayList<>();
        for (String code : columns.text(MarFact.DIAGNOSIS).split("[;|]", -1)) {
            if (!code.isBlank()) {
                diagnoses.add(new RankedDiagnosis(diagnoses.size() + 1, new Diagnosis(code.strip(), null)));
            }
        }
        return diagnoses;
    }

    private static VisitRow since(VisitRow row, @Nullable ChartTime since) {
        return new VisitRow(
                row.id(),
                row.change(),
                row.version(),
                row.visit(),
                row.patient(),
                row.registeredAs(),
                since,
                row.setting(),
                row.placeOfService(),
                row.payer(),
                row.arrival(),
                row.departure(),
                row.diagnoses(),
                row.services(),
                row.points(),
                row.place());
    }
}

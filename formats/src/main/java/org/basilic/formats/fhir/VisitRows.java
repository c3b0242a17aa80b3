package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basilic.chart.Change;
import org.basilic.chart.ChartTime;
import org.basilic.chart.Feed;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.Place;
import org.basilic.chart.RankedDiagnosis;
import org.basilic.chart.RowId;
import org.basilic.chart.VisitClass;
import org.basilic.chart.VisitKey;
import org.basilic.chart.VisitRow;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Patient;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;

/** Makes rows of visits, and of what is known of patients whatever the visit. */
final class VisitRows {

    private static final Set<String> NOT_HELD = Set.of("entered-in-error", "cancelled");

    private final FeedMap map;
    private final References references;
    private final Keys keys;
    private final Times times;
    private final Diagnoses diagnoses;
    private final Map<FhirEncounter, List<Service>> services = new HashMap<>();

    VisitRows(FeedMap map, References references, Keys keys, Times times, List<FhirResource> current) {
        this.map = map;
        this.references = references;
        this.keys = keys;
        this.times = times;
        this.diagnoses = new Diagnoses(references, current);
        for (FhirResource resource : current) {
            if (resource instanceof FhirProcedure procedure) {
                FhirEncounter encounter =
                        references.find(procedure.encounter(), procedure.head().scope(), FhirEncounter.class);
                Service service = service(procedure);
                if (encounter != null && service != null) {
                    services.computeIfAbsent(encounter, key -> new ArrayList<>(1))
                            .add(service);
                }
            }
        }
    }

    /** Returns the rows of a visit: one for each way in which the patient was registered. */
    List<VisitRow> rows(FhirEncounter encounter) throws BrokenResourceException {
        Head head = encounter.head();
        VisitKey key = new VisitKey(keys.patient(encounter.subject(), head.scope(), "subject"), keys.visit(encounter));
        if (NOT_HELD.contains(String.valueOf(encounter.status()))) {
            return List.of();
        }
        Notes notes = new Notes(head.place(), null);
        Period period = encounter.period();
        ChartTime arrival = period == null ? null : times.time(period.start(), "period.start", notes);
        ChartTime departure = period == null ? null : times.time(period.end(), "period.end", notes);
        String where = location(encounter);
        List<RankedDiagnosis> ranked = diagnoses.of(encounter, notes);
        ChartTime since = null;
        List<VisitRow> rows = new ArrayList<>(1);
        for (FhirEncounter.Registered before : encounter.before()) {
            Period held = before.period();
            ChartTime from = held == null ? null : times.time(held.start(), "classHistory.period.start", notes);
            ChartTime to = held == null ? null : times.time(held.end(), "classHistory.period.end", notes);
            VisitClass registered = registered(before.registeredAs(), notes);
            if (from != null && registered != null) {
                rows.add(registered(head, key, registered, from, rows.size() + 1));
            }
            since = to == null ? from : to;
        }
        rows.add(
                0,
                new VisitRow(
                        new RowId(head.item(), ""),
                        Change.ADD,
                        GivenRows.version(head),
                        key,
                        patient(encounter.subject(), head.scope(), key.patient()),
                        registered(encounter.registeredAs(), notes),
                        since,
                        setting(where),
                        placeOfService(where),
                        null,
                        arrival,
                        departure,
                        ranked,
                        services.getOrDefault(encounter, List.of()),
                        notes.points(),
                        new Place(Feed.FHIR, head.place())));
        return rows;
    }

    /** Returns the row of what holds for every visit of a patient: birth date, sex, who pays. */
    VisitRow row(FhirPatient patient, @Nullable String payer, List<OpenPoint> points) {
        String key = keys.patient(patient);
        return ofPatient(patient.head(), key, told(patient, key), payer, points);
    }

    /** Returns the row of a payer of a patient who is not in the input. */
    VisitRow row(FhirCoverage coverage, String patient, @Nullable String payer, List<OpenPoint> points) {
        return ofPatient(coverage.head(), patient, null, payer, points);
    }

    /** Returns the row of a visit in which nothing was given, so that nobody needs to settle what is open about it. */
    static VisitRow withoutPoints(VisitRow row) {
        return new VisitRow(
                row.id(),
                row.change(),
                row.version(),
                row.visit(),
                row.patient(),
                row.registeredAs(),
                row.since(),
                row.setting(),
                row.placeOfService(),
                row.payer(),
                row.arrival(),
                row.departure(),
                row.diagnoses(),
                row.services(),
                List.of(),
                row.place());
    }

    private static VisitRow ofPatient(
            Head head, String key, @Nullable Patient patient, @Nullable String payer, List<OpenPoint> points) {
        return new VisitRow(
                new RowId(head.item(), ""),
                Change.ADD,
                GivenRows.version(head),
                new VisitKey(key, null),
                patient,
                null,
                null,
                null,
                null,
                payer,
                null,
                null,
                List.of(),
                List.of(),
                points,
                new Place(Feed.FHIR, head.place()));
    }

    private static VisitRow registered(Head head, VisitKey key, VisitClass as, ChartTime since, int number) {
        String item = head.item() + " classHistory[" + (number - 1) + "]";
        return new VisitRow(
                new RowId(item, ""),
                Change.ADD,
                GivenRows.version(head),
                key,
                null,
                as,
                since,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new Place(Feed.FHIR, item));
    }

    private @Nullable Patient patient(@Nullable Reference subject, Scope from, String key) {
        FhirPatient patient = references.find(subject, from, FhirPatient.class);
        return patient == null ? new Patient(key, null, null) : told(patient, key);
    }

    private static Patient told(FhirPatient patient, String key) {
        Sex sex = null;
        for (Sex each : Sex.values()) {
            sex = each.written().equals(patient.gender()) ? each : sex;
        }
        return new Patient(key, Times.date(patient.birthDate()), sex);
    }

    /** Returns how the patient was registered; a class that the map does not know is noted. */
    private @Nullable VisitClass registered(@Nullable Coding coding, Notes notes) {
        if (coding == null || coding.code() == null) {
            return null;
        }
        VisitClass registered = map.visitClass(coding.code());
        if (registered == null && coding.display() != null) {
            registered = map.visitClass(coding.display());
        }
        if (registered == null) {
            notes.add(OpenPointKind.UNMAPPED_CLASS, null);
        }
        return registered;
    }

    /** Returns what the map says of where the visit was: by its locations, else by who provided it. */
    private @Nullable String location(FhirEncounter encounter) {
        List<Reference> places = new ArrayList<>(encounter.locations());
        if (encounter.provider() != null) {
            places.add(encounter.provider());
        }
        for (Reference place : places) {
            for (String text : texts(place, encounter.head().scope())) {
                String known = map.value(MapKind.LOCATION, text);
                if (known != null) {
                    return known;
                }
            }
        }
        return null;
    }

    private List<String> texts(Reference reference, Scope from) {
        FhirThing thing = references.find(reference, from, FhirThing.class);
        List<String> texts = new ArrayList<>(thing == null ? List.of() : thing.texts());
        if (reference.address() != null) {
            texts.add(reference.address());
        }
        if (reference.display() != null) {
            texts.add(reference.display());
        }
        return texts;
    }

    private static @Nullable Setting setting(@Nullable String location) {
        for (Setting setting : Setting.values()) {
            if (location != null && location.split("/", -1)[0].strip().equals(setting.written())) {
                return setting;
            }
        }
        return null;
    }

    private static @Nullable String placeOfService(@Nullable String location) {
        int slash = location == null ? -1 : location.indexOf('/');
        return location == null || slash < 0
                ? null
                : location.substring(slash + 1).strip();
    }

    private static @Nullable Service service(FhirProcedure procedure) {
        boolean done = "completed".equals(procedure.status()) || "in-progress".equals(procedure.status());
        if (!done || procedure.code() == null) {
            return null;
        }
        String cpt = procedure.code().code(CodeSystem.CPT);
        String code = cpt == null ? procedure.code().code(CodeSystem.HCPCS) : cpt;
        return code == null ? null : new Service(code, null, List.of(), null, null);
    }
}

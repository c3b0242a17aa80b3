package org.basilic.testkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.Patient;
import org.basilic.model.Program340B;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/** An encounter while it is being changed. */
public final class EncounterEdit {
    public String id;
    public Setting setting;
    public @Nullable String placeOfService;
    public @Nullable String payer;
    public @Nullable LocalDate dateOfService;
    public @Nullable ZoneId timeZone;
    public @Nullable Patient patient;
    public @Nullable Integer visitNumber;
    public @Nullable LocalDateTime arrival;
    public @Nullable LocalDateTime departure;
    public @Nullable String primaryReason;
    public final List<Diagnosis> diagnoses = new ArrayList<>();
    public final List<Access> accesses = new ArrayList<>();
    public final List<Administration> administrations = new ArrayList<>();
    public final List<Service> services = new ArrayList<>();
    public @Nullable Program340B program340B;
    public final List<OpenPoint> openPoints = new ArrayList<>();

    /** Starts from nothing but an id and a setting. */
    public EncounterEdit(String id, Setting setting) {
        this.id = id;
        this.setting = setting;
    }

    /** Starts from an encounter. */
    public EncounterEdit(Encounter from) {
        id = from.id();
        setting = from.setting();
        placeOfService = from.placeOfService();
        payer = from.payer();
        dateOfService = from.dateOfService();
        timeZone = from.timeZone();
        patient = from.patient();
        Visit visit = from.visit();
        if (visit != null) {
            visitNumber = visit.number();
            arrival = visit.arrival();
            departure = visit.departure();
        }
        primaryReason = from.primaryReason();
        diagnoses.addAll(from.diagnoses());
        accesses.addAll(from.accesses());
        administrations.addAll(from.administrations());
        services.addAll(from.services());
        program340B = from.program340B();
        openPoints.addAll(from.openPoints());
    }

    /** Returns the encounter as it stands now; it has a visit when anything of one is known. */
    public Encounter done() {
        boolean visited = visitNumber != null || arrival != null || departure != null;
        return new Encounter(
                id,
                setting,
                placeOfService,
                payer,
                dateOfService,
                timeZone,
                patient,
                visited ? new Visit(visitNumber, arrival, departure) : null,
                primaryReason,
                diagnoses,
                accesses,
                administrations,
                services,
                program340B,
                openPoints);
    }
}

package org.basilic.testkit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.Discontinued;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Evidence;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Supplier;
import org.basilic.model.TimeEvidence;
import org.jspecify.annotations.Nullable;

/** An administration while it is being changed: the record has too many parts to copy by its constructor each time. */
public final class AdministrationEdit {
    public String id;
    public @Nullable String name;
    public @Nullable String hcpcs;
    public @Nullable String ndc;
    public @Nullable String rxnorm;
    public @Nullable DrugClass drugClass;
    public @Nullable Purpose purpose;
    public Route route;
    public @Nullable String access;
    public @Nullable LocalDateTime start;
    public @Nullable LocalDateTime stop;
    public @Nullable Integer minutes;
    public final List<Pause> pauses = new ArrayList<>();
    public @Nullable TimeEvidence timeEvidence;
    public @Nullable Quantity rate;
    public @Nullable Quantity volume;
    public @Nullable Quantity dose;
    public @Nullable String mixture;
    public @Nullable Boolean continuouslyAttended;
    public @Nullable Boolean counselled;
    public @Nullable Integer lesions;
    public @Nullable Boolean ordered;
    public @Nullable String order;
    public @Nullable AccessProcedure accessProcedure;
    public @Nullable Pump pump;
    public @Nullable PumpSupplier pumpSuppliedBy;
    public @Nullable Boolean continuesAfterVisit;
    public @Nullable Discontinued discontinued;
    public final List<Container> containers = new ArrayList<>();
    public @Nullable Quantity wasted;
    public @Nullable Supplier suppliedBy;
    public @Nullable Boolean acquired340B;
    public final List<String> diagnoses = new ArrayList<>();
    public final List<Evidence> evidence = new ArrayList<>();

    /** Starts from nothing but an id and a route. */
    public AdministrationEdit(String id, Route route) {
        this.id = id;
        this.route = route;
    }

    /** Starts from an administration. */
    public AdministrationEdit(Administration from) {
        id = from.id();
        name = from.drug().name();
        hcpcs = from.drug().hcpcs();
        ndc = from.drug().ndc();
        rxnorm = from.drug().rxnorm();
        drugClass = from.drug().drugClass();
        purpose = from.purpose();
        route = from.route();
        access = from.access();
        start = from.start();
        stop = from.stop();
        minutes = from.minutes();
        pauses.addAll(from.pauses());
        timeEvidence = from.timeEvidence();
        rate = from.rate();
        volume = from.volume();
        dose = from.dose();
        mixture = from.mixture();
        continuouslyAttended = from.continuouslyAttended();
        counselled = from.counselled();
        lesions = from.lesions();
        ordered = from.ordered();
        order = from.order();
        accessProcedure = from.accessProcedure();
        pump = from.pump();
        pumpSuppliedBy = from.pumpSuppliedBy();
        continuesAfterVisit = from.continuesAfterVisit();
        discontinued = from.discontinued();
        containers.addAll(from.containers());
        wasted = from.wasted();
        suppliedBy = from.suppliedBy();
        acquired340B = from.acquired340B();
        diagnoses.addAll(from.diagnoses());
        evidence.addAll(from.evidence());
    }

    /** Returns the administration as it stands now. */
    public Administration done() {
        return new Administration(
                id,
                new Drug(name, hcpcs, ndc, rxnorm, drugClass),
                purpose,
                route,
                access,
                start,
                stop,
                minutes,
                pauses,
                timeEvidence,
                rate,
                volume,
                dose,
                mixture,
                continuouslyAttended,
                counselled,
                lesions,
                ordered,
                order,
                accessProcedure,
                pump,
                pumpSuppliedBy,
                continuesAfterVisit,
                discontinued,
                containers,
                wasted,
                suppliedBy,
                acquired340B,
                diagnoses,
                evidence);
    }
}

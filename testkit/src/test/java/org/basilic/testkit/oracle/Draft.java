package org.basilic.testkit.oracle;

import java.time.LocalDateTime;
import java.util.List;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Administration;
import org.basilic.model.Discontinued;
import org.basilic.model.Drug;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.TimeEvidence;
import org.jspecify.annotations.Nullable;

/** An administration being written, field by field. */
final class Draft {

    String id;
    Drug drug;
    Route route;

    @Nullable
    Purpose purpose;

    @Nullable
    String access;

    @Nullable
    LocalDateTime start;

    @Nullable
    LocalDateTime stop;

    @Nullable
    Integer minutes;

    List<Pause> pauses = List.of();

    @Nullable
    TimeEvidence evidence;

    @Nullable
    Quantity rate;

    @Nullable
    Quantity volume;

    @Nullable
    String mixture;

    @Nullable
    Boolean attended;

    @Nullable
    Boolean counselled;

    @Nullable
    Integer lesions;

    @Nullable
    Boolean ordered;

    @Nullable
    String order;

    @Nullable
    AccessProcedure procedure;

    @Nullable
    Pump pump;

    @Nullable
    PumpSupplier pumpSuppliedBy;

    @Nullable
    Boolean goesHome;

    @Nullable
    Discontinued discontinued;

    Draft(String id, Drug drug, Route route) {
        this.id = id;
        this.drug = drug;
        this.route = route;
    }

    static Draft of(Administration given) {
        Draft draft = new Draft(given.id(), given.drug(), given.route());
        draft.purpose = given.purpose();
        draft.access = given.access();
        draft.start = given.start();
        draft.stop = given.stop();
        draft.minutes = given.minutes();
        draft.pauses = given.pauses();
        draft.evidence = given.timeEvidence();
        draft.rate = given.rate();
        draft.volume = given.volume();
        draft.mixture = given.mixture();
        draft.attended = given.continuouslyAttended();
        draft.counselled = given.counselled();
        draft.lesions = given.lesions();
        draft.ordered = given.ordered();
        draft.order = given.order();
        draft.procedure = given.accessProcedure();
        draft.pump = given.pump();
        draft.pumpSuppliedBy = given.pumpSuppliedBy();
        draft.goesHome = given.continuesAfterVisit();
        draft.discontinued = given.discontinued();
        return draft;
    }

    Administration done() {
        return new Administration(
                id,
                drug,
                purpose,
                route,
                access,
                start,
                stop,
                minutes,
                pauses,
                evidence,
                rate,
                volume,
                null,
                mixture,
                attended,
                counselled,
                lesions,
                ordered,
                order,
                procedure,
                pump,
                pumpSuppliedBy,
                goesHome,
                discontinued,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}

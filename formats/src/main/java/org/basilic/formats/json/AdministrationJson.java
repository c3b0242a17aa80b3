package org.basilic.formats.json;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.Discontinued;
import org.basilic.model.Drug;
import org.basilic.model.Evidence;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Supplier;
import org.basilic.model.TimeEvidence;

/** One drug or fluid given once, in JSON. */
final class AdministrationJson {

    private static final Shape SHAPE = Shape.of(
                    Key.ID,
                    Key.DRUG,
                    Key.PURPOSE,
                    Key.ROUTE,
                    Key.ACCESS,
                    Key.START,
                    Key.STOP,
                    Key.MINUTES,
                    Key.PAUSES,
                    Key.TIME_EVIDENCE,
                    Key.RATE,
                    Key.VOLUME,
                    Key.DOSE,
                    Key.MIXTURE,
                    Key.CONTINUOUSLY_ATTENDED,
                    Key.COUNSELLED,
                    Key.LESIONS,
                    Key.ORDERED,
                    Key.ORDER,
                    Key.ACCESS_PROCEDURE,
                    Key.PUMP,
                    Key.PUMP_SUPPLIED_BY,
                    Key.CONTINUES_AFTER_VISIT,
                    Key.DISCONTINUED,
                    Key.CONTAINERS,
                    Key.WASTED,
                    Key.SUPPLIED_BY,
                    Key.ACQUIRED_340B,
                    Key.DIAGNOSES,
                    Key.EVIDENCE)
            .requiring(Key.ID, Key.DRUG, Key.ROUTE);
    private static final Words<Purpose> PURPOSES = Words.of(Purpose.values());
    private static final Words<Route> ROUTES = Words.of(Route.values());
    private static final Words<TimeEvidence> TIMES_KNOWN = Words.of(TimeEvidence.values());
    private static final Words<AccessProcedure> ACCESS_PROCEDURES = Words.of(AccessProcedure.values());
    private static final Words<Pump> PUMPS = Words.of(Pump.values());
    private static final Words<PumpSupplier> PUMP_SUPPLIERS = Words.of(PumpSupplier.values());
    private static final Words<Discontinued> DISCONTINUED_FOR = Words.of(Discontinued.values());
    private static final Words<Supplier> SUPPLIERS = Words.of(Supplier.values());

    private AdministrationJson() {}

    static Administration read(Cursor in) throws IOException {
        String id = null;
        Drug drug = null;
        Purpose purpose = null;
        Route route = null;
        String access = null;
        LocalDateTime start = null;
        LocalDateTime stop = null;
        Integer minutes = null;
        List<Pause> pauses = List.of();
        TimeEvidence timeEvidence = null;
        Quantity rate = null;
        Quantity volume = null;
        Quantity dose = null;
        String mixture = null;
        Boolean continuouslyAttended = null;
        Boolean counselled = null;
        Integer lesions = null;
        Boolean ordered = null;
        String order = null;
        AccessProcedure accessProcedure = null;
        Pump pump = null;
        PumpSupplier pumpSuppliedBy = null;
        Boolean continuesAfterVisit = null;
        Discontinued discontinued = null;
        List<Container> containers = List.of();
        Quantity wasted = null;
        Supplier suppliedBy = null;
        Boolean acquired340B = null;
        List<String> diagnoses = List.of();
        List<Evidence> evidence = List.of();
        if (in.object()) {
            long seen = 0;
            for (Key key = in.next(SHAPE, seen, null); key != null; key = in.next(SHAPE, seen, key)) {
                seen |= SHAPE.bit(key);
                switch (key) {
                    case ID -> id = in.text();
                    case DRUG -> drug = DrugJson.read(in);
                    case PURPOSE -> purpose = in.word(PURPOSES);
                    case ROUTE -> route = in.word(ROUTES);
                    case ACCESS -> access = in.text();
                    case START -> start = in.time();
                    case STOP -> stop = in.time();
                    case MINUTES -> minutes = in.integer(0);
                    case PAUSES -> pauses = in.all(PauseJson::read);
                    case TIME_EVIDENCE -> timeEvidence = in.word(TIMES_KNOWN);
                    case RATE -> rate = QuantityJson.read(in);
                    case VOLUME -> volume = QuantityJson.read(in);
                    case DOSE -> dose = QuantityJson.read(in);
                    case MIXTURE -> mixture = in.text();
                    case CONTINUOUSLY_ATTENDED -> continuouslyAttended = in.truth();
                    case COUNSELLED -> counselled = in.truth();
                    case LESIONS -> lesions = in.integer(1);
                    case ORDERED -> ordered = in.truth();
                    case ORDER -> order = in.text();
                    case ACCESS_PROCEDURE -> accessProcedure = in.word(ACCESS_PROCEDURES);
                    case PUMP -> pump = in.word(PUMPS);
                    case PUMP_SUPPLIED_BY -> pumpSuppliedBy = in.word(PUMP_SUPPLIERS);
                    case CONTINUES_AFTER_VISIT -> continuesAfterVisit = in.truth();
                    case DISCONTINUED -> discontinued = in.word(DISCONTINUED_FOR);
                    case CONTAINERS -> containers = in.all(ContainerJson::read);
                    case WASTED -> wasted = QuantityJson.read(in);
                    case SUPPLIED_BY -> suppliedBy = in.word(SUPPLIERS);
                    case ACQUIRED_340B -> acquired340B = in.truth();
                    case DIAGNOSES -> diagnoses = in.texts();
                    case EVIDENCE -> evidence = in.all(EvidenceJson::read);
                    default -> throw new IllegalStateException("no such property: " + key);
                }
            }
            in.require(SHAPE, seen);
        }
        return new Administration(
                id == null ? "" : id,
                drug == null ? new Drug(null, null, null, null, null) : drug,
                purpose,
                route == null ? Route.OTHER : route,
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

    static void write(Administration administration, Properties out) throws IOException {
        out.text(Key.ID, administration.id());
        out.object(Key.DRUG, administration.drug(), DrugJson::write);
        out.word(Key.PURPOSE, administration.purpose());
        out.word(Key.ROUTE, administration.route());
        out.text(Key.ACCESS, administration.access());
        out.time(Key.START, administration.start());
        out.time(Key.STOP, administration.stop());
        out.number(Key.MINUTES, administration.minutes());
        out.all(Key.PAUSES, administration.pauses(), PauseJson::write);
        out.word(Key.TIME_EVIDENCE, administration.timeEvidence());
        out.object(Key.RATE, administration.rate(), QuantityJson::write);
        out.object(Key.VOLUME, administration.volume(), QuantityJson::write);
        out.object(Key.DOSE, administration.dose(), QuantityJson::write);
        out.text(Key.MIXTURE, administration.mixture());
        out.truth(Key.CONTINUOUSLY_ATTENDED, administration.continuouslyAttended());
        out.truth(Key.COUNSELLED, administration.counselled());
        out.number(Key.LESIONS, administration.lesions());
        out.truth(Key.ORDERED, administration.ordered());
        out.text(Key.ORDER, administration.order());
        out.word(Key.ACCESS_PROCEDURE, administration.accessProcedure());
        out.word(Key.PUMP, administration.pump());
        out.word(Key.PUMP_SUPPLIED_BY, administration.pumpSuppliedBy());
        out.truth(Key.CONTINUES_AFTER_VISIT, administration.continuesAfterVisit());
        out.word(Key.DISCONTINUED, administration.discontinued());
        out.all(Key.CONTAINERS, administration.containers(), ContainerJson::write);
        out.object(Key.WASTED, administration.wasted(), QuantityJson::write);
        out.word(Key.SUPPLIED_BY, administration.suppliedBy());
        out.truth(Key.ACQUIRED_340B, administration.acquired340B());
        out.texts(Key.DIAGNOSES, administration.diagnoses());
        out.all(Key.EVIDENCE, administration.evidence(), EvidenceJson::write);
    }
}

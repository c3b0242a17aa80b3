package org.basilic.server.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one door to the visits of the store: what is handed in is taken, and what is there is opened. */
@Component
public class Visits {

    /** What a list shows of a visit, as columns; {@link #head} reads them. */
    public static final String HEAD = VisitRows.HEAD;

    private final TransactionTemplate transaction;
    private final Facilities facilities;
    private final Trail trail;
    private final VisitRows rows;
    private final Taking taking;

    /** Makes the visits of this store; the watchers hear of every new version. */
    public Visits(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Facilities facilities,
            Trail trail,
            Clock clock,
            RiskWeights weights,
            List<BeforeTaking> amenders,
            List<AfterTaking> watchers) {
        this.transaction = transaction;
        this.facilities = facilities;
        this.trail = trail;
        this.rows = new VisitRows(jdbc, sealer, facilities);
        this.taking = new Taking(jdbc, rows, sealer, facilities, trail, clock, weights, amenders, watchers);
    }

    /**
     * Takes a record that {@link org.basilic.coding.EncounterCheck} finds no problem in: codes it, and keeps it as the first
     * or the next version of its visit. The same record again changes nothing.
     */
    public Taken take(Actor actor, Encounter encounter, Origin origin) {
        return take(actor, encounter, origin, "");
    }

    /**
     * Takes a record of this unit of the facility.
     *
     * @param unit where the visit was; empty where nobody says
     */
    public Taken take(Actor actor, Encounter encounter, Origin origin, String unit) {
        Taken taken = transaction.execute(status -> taking.take(actor, encounter, origin, unit));
        if (taken == null) {
            throw new IllegalStateException("nothing was kept");
        }
        return taken;
    }

    /**
     * Opens a visit for reading; the trail tells of it.
     *
     * @throws AbsentException if the actor's facility has no such visit
     */
    public OpenedVisit open(Actor actor, UUID id) {
        return opened(actor, id, Action.RECORD_READ);
    }

    /**
     * Opens a visit for paper; the trail tells that it was printed.
     *
     * @throws AbsentException if the actor's facility has no such visit
     */
    public OpenedVisit print(Actor actor, UUID id) {
        return opened(actor, id, Action.RECORD_PRINTED);
    }

    private OpenedVisit opened(Actor actor, UUID id, Action action) {
        VisitHead head = head(actor, id);
        Encounter encounter = rows.record(actor.facility(), id, head.version());
        CodedEncounter coded = new Coder(facilities.reference(actor.facility())).code(encounter, Request.standard());
        boolean sameTables = rows.edition(id, head.version()).equals(coded.referenceData());
        transaction.executeWithoutResult(status -> trail.record(Event.done(actor, action, "visit", id.toString())
                .of(head.patientRef())
                .at(head.version())));
        return new OpenedVisit(head, encounter, coded, sameTables);
    }

    /**
     * Returns an earlier version of a visit's record, for those who work on the visit that they have opened.
     *
     * @throws AbsentException if there is no such version
     */
    public Encounter version(Actor actor, UUID id, long version) {
        head(actor, id);
        return rows.record(actor.facility(), id, version);
    }

    /**
     * Returns what a list shows of a visit.
     *
     * @throws AbsentException if the actor's facility has no such visit
     */
    public VisitHead head(Actor actor, UUID id) {
        return rows.head(actor.facility(), id);
    }

    /** Reads a row with the columns of {@link #HEAD}. */
    public VisitHead head(ResultSet row, int number) throws SQLException {
        return rows.head(row, number);
    }

    /**
     * Locks a visit until the end of the transaction and returns what a list shows of it.
     *
     * @throws AbsentException if the actor's facility has no such visit
     */
    public VisitHead locked(Actor actor, UUID id) {
        return rows.locked(actor.facility(), id);
    }

    /** Returns whose visits these are, for the trail's row of a list that shows them; null among them is no visit. */
    public Stream<@Nullable String> patients(Actor actor, Stream<@Nullable UUID> listed) {
        return rows
                .patients(
                        actor.facility(),
                        listed.flatMap(Stream::ofNullable).distinct().toList())
                .stream()
                .map(patient -> patient); // as the stream of a type that may hold nobody, which the trail takes
    }
}

package org.basilic.server.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Status;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The visits of the store: what is handed in, kept with its versions and its coding, and opened again. */
@Component
public class Visits {

    /** What a list shows of a visit, as columns; {@link #head} reads them. */
    public static final String HEAD = "id, facility, sealed_label, version, revision, stage, status, policy, unit,"
            + " service_date, risk, cents, findings, questions, top_rule, patient_ref, received_at, changed_at";

    private static final int LABEL = 6;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Facilities facilities;
    private final Trail trail;
    private final Clock clock;
    private final RiskWeights weights;
    private final List<BeforeTaking> amenders;
    private final List<AfterTaking> watchers;

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
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.facilities = facilities;
        this.trail = trail;
        this.clock = clock;
        this.weights = weights;
        this.amenders = List.copyOf(amenders);
        this.watchers = List.copyOf(watchers);
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
        Taken taken = transaction.execute(status -> keep(actor, encounter, origin, unit));
        if (taken == null) {
            throw new IllegalStateException("nothing was kept");
        }
        return taken;
    }

    private Taken keep(Actor actor, Encounter given, Origin origin, String unit) {
        String facility = actor.facility();
        String reference = sealer.reference(facility, "encounter", given.id());
        VisitHead before = jdbc.sql(
                        "SELECT " + HEAD + " FROM visits WHERE facility = ? AND encounter_ref = ? FOR UPDATE")
                .params(facility, reference)
                .query(this::head)
                .optional()
                .orElse(null);
        Encounter encounter = before == null ? given : amended(actor, before.id(), given, origin);
        CodedEncounter coded = new Coder(facilities.reference(facility)).code(encounter, Request.standard());
        byte[] record = VisitText.of(encounter);
        String sha256 = Sha256.of(record);
        if (before != null && sha256.equals(sha256Of(before.id(), before.version()))) {
            return new Taken(before.id(), before.version(), false, false, coded);
        }
        OffsetDateTime now = now();
        UUID id = before == null ? UUID.randomUUID() : before.id();
        long version = before == null ? 1 : before.version() + 1;
        Standing standing = Standing.of(coded, weights);
        String patient = patientRef(facility, encounter);
        if (before == null) {
            jdbc.sql(
                            "INSERT INTO visits (id, facility, encounter_ref, patient_ref, sealed_label, version, revision, stage,"
                                    + " status, policy, unit, service_date, risk, cents, findings, questions, top_rule, received_at,"
                                    + " changed_at) VALUES (?, ?, ?, ?, ?, 1, 1, 'OPEN', ?, ?, ?, ?, ?, NULL, ?, 0, ?, ?, ?)")
                    .params(Params.of(
                            id,
                            facility,
                            reference,
                            patient,
                            sealer.sealText(facility, label(encounter.id())),
                            coded.status().name(),
                            coded.policy(),
                            unit,
                            coded.effective(),
                            standing.risk(),
                            standing.findings(),
                            standing.topRule(),
                            now,
                            now))
                    .update();
        } else {
            jdbc.sql("UPDATE visits SET patient_ref = ?, version = ?, revision = revision + 1, status = ?, policy = ?,"
                            + " service_date = ?, risk = ?, findings = ?, top_rule = ?, changed_at = ? WHERE id = ?")
                    .params(Params.of(
                            patient,
                            version,
                            coded.status().name(),
                            coded.policy(),
                            coded.effective(),
                            standing.risk(),
                            standing.findings(),
                            standing.topRule(),
                            now,
                            id))
                    .update();
        }
        jdbc.sql("INSERT INTO visit_versions (visit, version, origin, origin_id, by_whom, at, sealed_encounter, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Params.of(
                        id,
                        version,
                        origin.kind().name(),
                        origin.id(),
                        actor.id(),
                        now,
                        sealer.seal(facility, record),
                        sha256))
                .update();
        byte[] result = VisitText.of(coded);
        jdbc.sql("INSERT INTO codings (id, visit, version, policy, edition, status, cents, at, sealed_result, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        id,
                        version,
                        coded.policy(),
                        coded.referenceData(),
                        coded.status().name(),
                        now,
                        sealer.seal(facility, result),
                        Sha256.of(result))
                .update();
        boolean delta = false;
        for (AfterTaking watcher : watchers) {
            delta |= watcher.taken(actor, before, id, version, encounter, coded);
        }
        trail.record(Event.done(actor, Action.RECORD_TAKEN, "visit", id.toString())
                .of(patient)
                .at(version)
                .because(origin.kind().name()));
        return new Taken(id, version, true, delta, coded);
    }

    /**
     * Opens a visit for reading; the trail tells of it.
     *
     * @throws AbsentException if the actor's facility has no such visit
     */
    public OpenedVisit open(Actor actor, UUID id) {
        VisitHead head = head(actor, id);
        OpenedVisit opened = opened(actor.facility(), head, head.version());
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.RECORD_READ, "visit", id.toString())
                        .of(head.patientRef())
                        .at(head.version())));
        return opened;
    }

    /**
     * Returns an earlier version of a visit's record, for those who work on the visit that they have opened.
     *
     * @throws AbsentException if there is no such version
     */
    public Encounter version(Actor actor, UUID id, long version) {
        head(actor, id);
        return record(actor.facility(), id, version);
    }

    /**
     * Returns what a list shows of a visit.
     *
     * @throws AbsentException if the actor's facility has no such visit
     */
    public VisitHead head(Actor actor, UUID id) {
        return jdbc.sql("SELECT " + HEAD + " FROM visits WHERE id = ? AND facility = ?")
                .params(id, actor.facility())
                .query(this::head)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /** Reads a row with the columns of {@link #HEAD}. */
    public VisitHead head(ResultSet row, int number) throws SQLException {
        return new VisitHead(
                row.getObject("id", UUID.class),
                sealer.openText(row.getString("facility"), row.getBytes("sealed_label")),
                row.getLong("version"),
                row.getLong("revision"),
                Stage.valueOf(row.getString("stage")),
                Status.valueOf(row.getString("status")),
                row.getString("policy"),
                row.getString("unit"),
                row.getObject("service_date", java.time.LocalDate.class),
                row.getInt("risk"),
                row.getObject("cents", Long.class),
                row.getInt("findings"),
                row.getInt("questions"),
                row.getString("top_rule"),
                row.getString("patient_ref"),
                instant(row, "received_at"),
                instant(row, "changed_at"));
    }

    /**
     * Locks a visit until the end of the transaction and returns what a list shows of it.
     *
     * @throws AbsentException if the actor's facility has no such visit
     */
    public VisitHead locked(Actor actor, UUID id) {
        return jdbc.sql("SELECT " + HEAD + " FROM visits WHERE id = ? AND facility = ? FOR UPDATE")
                .params(id, actor.facility())
                .query(this::head)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    private Encounter amended(Actor actor, UUID visit, Encounter given, Origin origin) {
        Encounter amended = given;
        if (origin.kind() != Origin.Kind.ANSWER) {
            for (BeforeTaking before : amenders) {
                amended = before.amended(actor, visit, amended);
            }
        }
        return amended;
    }

    private OpenedVisit opened(String facility, VisitHead head, long version) {
        Reference reference = facilities.reference(facility);
        Encounter encounter = record(facility, head.id(), version);
        CodedEncounter coded = new Coder(reference).code(encounter, Request.standard());
        String edition = jdbc.sql(
                        "SELECT edition FROM codings WHERE visit = ? AND version = ? ORDER BY at DESC LIMIT 1")
                .params(head.id(), version)
                .query(String.class)
                .single();
        return new OpenedVisit(head, encounter, coded, edition.equals(coded.referenceData()));
    }

    private Encounter record(String facility, UUID id, long version) {
        byte[] sealed = jdbc.sql("SELECT sealed_encounter FROM visit_versions WHERE visit = ? AND version = ?")
                .params(id, version)
                .query(byte[].class)
                .optional()
                .orElseThrow(AbsentException::new);
        return VisitText.read(sealer.open(facility, sealed), facilities.reference(facility));
    }

    private @Nullable String sha256Of(UUID visit, long version) {
        return jdbc.sql("SELECT sha256 FROM visit_versions WHERE visit = ? AND version = ?")
                .params(visit, version)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private @Nullable String patientRef(String facility, Encounter encounter) {
        return encounter.patient() == null || encounter.patient().id() == null
                ? null
                : sealer.reference(facility, "patient", encounter.patient().id());
    }

    private static String label(String encounter) {
        return encounter.length() <= LABEL ? encounter : "…" + encounter.substring(encounter.length() - LABEL);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

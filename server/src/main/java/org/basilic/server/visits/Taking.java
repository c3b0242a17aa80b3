package org.basilic.server.visits;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a record in: codes it, and keeps it as the first or the next version of its visit, within a transaction. */
final class Taking {

    private static final int LABEL = 6;

    private final JdbcClient jdbc;
    private final VisitRows rows;
    private final Sealer sealer;
    private final Facilities facilities;
    private final Trail trail;
    private final Clock clock;
    private final RiskWeights weights;
    private final List<BeforeTaking> amenders;
    private final List<AfterTaking> watchers;

    Taking(
            JdbcClient jdbc,
            VisitRows rows,
            Sealer sealer,
            Facilities facilities,
            Trail trail,
            Clock clock,
            RiskWeights weights,
            List<BeforeTaking> amenders,
            List<AfterTaking> watchers) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sealer = sealer;
        this.facilities = facilities;
        this.trail = trail;
        this.clock = clock;
        this.weights = weights;
        this.amenders = List.copyOf(amenders);
        this.watchers = List.copyOf(watchers);
    }

    /** A record with what it supports, as the rows of one version hold it. */
    private record Version(
            UUID visit, long number, Encounter encounter, byte[] record, CodedEncounter coded, OffsetDateTime at) {}

    Taken take(Actor actor, Encounter given, Origin origin, String unit) {
        String facility = actor.facility();
        String reference = sealer.reference(facility, "encounter", given.id());
        VisitHead before = rows.lockedByEncounter(facility, reference);
        Encounter encounter = before == null ? given : amended(actor, before.id(), given, origin);
        CodedEncounter coded = new Coder(facilities.reference(facility)).code(encounter, Request.standard());
        byte[] record = VisitText.of(encounter);
        if (before != null && Sha256.of(record).equals(rows.sha256(before.id(), before.version()))) {
            return new Taken(before.id(), before.version(), false, false, coded);
        }
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        Version version = before == null
                ? new Version(UUID.randomUUID(), 1, encounter, record, coded, now)
                : new Version(before.id(), before.version() + 1, encounter, record, coded, now);
        String patient = patientRef(facility, encounter);
        if (before == null) {
            add(facility, version, reference, patient, unit);
        } else {
            change(version, patient);
        }
        keepRecord(actor, version, origin);
        keepResult(facility, version);
        boolean delta = false;
        for (AfterTaking watcher : watchers) {
            delta |= watcher.taken(actor, before, version.visit(), version.number(), encounter, coded);
        }
        trail.record(
                Event.done(actor, Action.RECORD_TAKEN, "visit", version.visit().toString())
                        .of(patient)
                        .at(version.number())
                        .because(origin.kind().name()));
        return new Taken(version.visit(), version.number(), true, delta, coded);
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

    private void add(String facility, Version version, String reference, @Nullable String patient, String unit) {
        CodedEncounter coded = version.coded();
        Standing standing = Standing.of(coded, weights);
        jdbc.sql("INSERT INTO visits (id, facility, encounter_ref, patient_ref, sealed_label, version, revision, stage,"
                        + " status, policy, unit, service_date, risk, cents, findings, questions, top_rule, received_at,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, 1, 1, 'OPEN', ?, ?, ?, ?, ?, NULL, ?, 0, ?, ?, ?)")
                .params(Params.of(
                        version.visit(),
                        facility,
                        reference,
                        patient,
                        sealer.sealText(facility, label(version.encounter().id())),
                        coded.status().name(),
                        coded.policy(),
                        unit,
                        coded.effective(),
                        standing.risk(),
                        standing.findings(),
                        standing.topRule(),
                        version.at(),
                        version.at()))
                .update();
    }

    private void change(Version version, @Nullable String patient) {
        CodedEncounter coded = version.coded();
        Standing standing = Standing.of(coded, weights);
        jdbc.sql("UPDATE visits SET patient_ref = ?, version = ?, revision = revision + 1, status = ?, policy = ?,"
                        + " service_date = ?, risk = ?, findings = ?, top_rule = ?, changed_at = ? WHERE id = ?")
                .params(Params.of(
                        patient,
                        version.number(),
                        coded.status().name(),
                        coded.policy(),
                        coded.effective(),
                        standing.risk(),
                        standing.findings(),
                        standing.topRule(),
                        version.at(),
                        version.visit()))
                .update();
    }

    private void keepRecord(Actor actor, Version version, Origin origin) {
        jdbc.sql("INSERT INTO visit_versions (visit, version, origin, origin_id, by_whom, at, sealed_encounter, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Params.of(
                        version.visit(),
                        version.number(),
                        origin.kind().name(),
                        origin.id(),
                        actor.id(),
                        version.at(),
                        sealer.seal(actor.facility(), version.record()),
                        Sha256.of(version.record())))
                .update();
    }

    private void keepResult(String facility, Version version) {
        CodedEncounter coded = version.coded();
        byte[] result = VisitText.of(coded);
        jdbc.sql("INSERT INTO codings (id, visit, version, policy, edition, status, cents, at, sealed_result, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        version.visit(),
                        version.number(),
                        coded.policy(),
                        coded.referenceData(),
                        coded.status().name(),
                        version.at(),
                        sealer.seal(facility, result),
                        Sha256.of(result))
                .update();
    }

    private @Nullable String patientRef(String facility, Encounter encounter) {
        return encounter.patient() == null || encounter.patient().id() == null
                ? null
                : sealer.reference(facility, "patient", encounter.patient().id());
    }

    private static String label(String encounter) {
        return encounter.length() <= LABEL ? encounter : "…" + encounter.substring(encounter.length() - LABEL);
    }
}

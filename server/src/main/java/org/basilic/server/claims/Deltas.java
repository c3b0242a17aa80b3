package org.basilic.server.claims;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.server.actor.Actor;
import org.basilic.server.overrides.Billed;
import org.basilic.server.overrides.OverrideRows;
import org.basilic.server.overrides.StandingLines;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.AfterTaking;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.VisitHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a delta when the record of a visit changes after its claims were released and other lines would follow. The claim
 * stays as it is: what becomes of it is for a person to say.
 */
@Component
class Deltas implements AfterTaking {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final ClaimRows claims;
    private final OverrideRows overrides;
    private final Trail trail;
    private final Clock clock;

    Deltas(JdbcClient jdbc, Sealer sealer, ClaimRows claims, OverrideRows overrides, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.claims = claims;
        this.overrides = overrides;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public boolean taken(
            Actor actor,
            @Nullable VisitHead before,
            UUID visit,
            long version,
            Encounter encounter,
            CodedEncounter coded) {
        if (before == null || before.stage() == Stage.OPEN) {
            return false;
        }
        String facility = actor.facility();
        List<ReleasedClaim> released = claims.of(facility, visit);
        if (released.isEmpty()) {
            return false;
        }
        ReleasedClaim last = released.get(0);
        List<Billed> out = claims.lines(facility, last.id());
        List<Billed> now = StandingLines.of(coded, overrides.of(facility, visit)).coded().lines().stream()
                .map(Billed::of)
                .toList();
        if (out.equals(now)) {
            return false;
        }
        OffsetDateTime at = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "UPDATE deltas SET state = 'SETTLED', settled_at = ?, settled_by = 'newer' WHERE visit = ? AND state = 'OPEN'")
                .params(at, visit)
                .update();
        jdbc.sql("INSERT INTO deltas (id, facility, visit, claim, old_version, new_version, state, opened_at,"
                        + " sealed_difference) VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")
                .params(
                        id,
                        facility,
                        visit,
                        last.id(),
                        last.visitVersion(),
                        version,
                        at,
                        sealer.sealText(facility, text(out) + "\n--\n" + text(now)))
                .update();
        jdbc.sql("UPDATE visits SET stage = 'DELTA' WHERE id = ?").param(visit).update();
        trail.record(Event.done(actor, Action.DELTA_OPENED, "visit", visit.toString())
                .of(before.patientRef())
                .at(version));
        return true;
    }

    private static String text(List<Billed> lines) {
        return lines.stream().map(Billed::kept).collect(Collectors.joining("\n"));
    }
}

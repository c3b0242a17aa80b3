package org.basilic.server.claims;

import java.time.Clock;
import java.time.Instant;
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
import org.basilic.server.store.Params;
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
    private final Worth worth;
    private final Trail trail;
    private final Clock clock;

    Deltas(
            JdbcClient jdbc,
            Sealer sealer,
            ClaimRows claims,
            OverrideRows overrides,
            Worth worth,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.claims = claims;
        this.overrides = overrides;
        this.worth = worth;
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
        CodedEncounter standing =
                StandingLines.of(coded, overrides.of(facility, visit)).coded();
        List<Billed> now = standing.lines().stream().map(Billed::of).toList();
        OffsetDateTime at = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        if (out.equals(now)) {
            backAgain(before, visit, at);
            return false;
        }
        UUID id = UUID.randomUUID();
        settle(visit, at, "newer");
        jdbc.sql("INSERT INTO deltas (id, facility, visit, claim, old_version, new_version, cents, state, opened_at,"
                        + " sealed_difference) VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")
                .params(Params.of(
                        id,
                        facility,
                        visit,
                        last.id(),
                        last.visitVersion(),
                        version,
                        cents(worth.of(facility, standing), released),
                        at,
                        sealer.sealText(facility, text(out) + "\n--\n" + text(now))))
                .update();
        jdbc.sql("UPDATE visits SET stage = 'DELTA' WHERE id = ?").param(visit).update();
        trail.record(Event.done(actor, Action.DELTA_OPENED, "visit", visit.toString())
                .of(before.patientRef())
                .at(version));
        return true;
    }

    /** The record gives the lines again that went out, so nothing is left to decide. */
    private void backAgain(VisitHead before, UUID visit, OffsetDateTime at) {
        if (before.stage() == Stage.DELTA) {
            settle(visit, at, "same again");
            jdbc.sql("UPDATE visits SET stage = 'RELEASED' WHERE id = ?")
                    .param(visit)
                    .update();
        }
    }

    private void settle(UUID visit, OffsetDateTime at, String by) {
        jdbc.sql(
                        "UPDATE deltas SET state = 'SETTLED', settled_at = ?, settled_by = ? WHERE visit = ? AND state = 'OPEN'")
                .params(at, by, visit)
                .update();
    }

    /** Returns what the lines of now would be charged less what the claims of the last release were; null: not told. */
    private static @Nullable Long cents(@Nullable Long now, List<ReleasedClaim> released) {
        Instant last = released.get(0).releasedAt();
        return now == null
                ? null
                : now
                        - released.stream()
                                .filter(claim -> claim.releasedAt().equals(last))
                                .mapToLong(ReleasedClaim::cents)
                                .sum();
    }

    private static String text(List<Billed> lines) {
        return lines.stream().map(Billed::kept).collect(Collectors.joining("\n"));
    }
}

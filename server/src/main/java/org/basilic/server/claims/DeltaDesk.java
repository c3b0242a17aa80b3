package org.basilic.server.claims;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.overrides.Billed;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where people settle deltas. The decision is kept; a replacement goes out by a registration that tells of it. */
@Component
class DeltaDesk {

    static final int MOST = 200;

    /** What can be decided about a delta. */
    enum Decision {
        /** A claim that replaces the first (7) will go out. */
        REPLACE,
        /** The first is taken back (8). */
        VOID,
        /** The claim stands as it went out. */
        LEAVE
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Visits visits;
    private final Trail trail;
    private final Clock clock;

    DeltaDesk(
            JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer, Visits visits, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.visits = visits;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the open deltas, the oldest first. */
    List<OpenDelta> open(Actor actor) {
        List<OpenDelta> open = jdbc.sql(
                        "SELECT * FROM deltas WHERE facility = ? AND state = 'OPEN' ORDER BY opened_at, id LIMIT ?")
                .params(actor.facility(), MOST)
                .query((row, number) -> delta(
                        row.getObject("id", UUID.class),
                        row.getObject("visit", UUID.class),
                        row.getLong("old_version"),
                        row.getLong("new_version"),
                        row.getObject("cents", Long.class),
                        row.getObject("opened_at", OffsetDateTime.class),
                        sealer.openText(actor.facility(), row.getBytes("sealed_difference"))))
                .list();
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, Action.RECORD_SEARCHED, "deltas", "list")
                        .showing(visits.patients(actor, open.stream().map(OpenDelta::visit)))));
        return open;
    }

    /**
     * Settles a delta.
     *
     * @param decision a word of {@link Decision}
     * @throws AbsentException if the facility has no such open delta, or there is no such decision
     */
    void settle(Actor actor, UUID id, String decision) {
        Decision decided = decision(decision);
        transaction.executeWithoutResult(status -> {
            UUID visit = jdbc.sql(
                            "SELECT visit FROM deltas WHERE id = ? AND facility = ? AND state = 'OPEN' FOR UPDATE")
                    .params(id, actor.facility())
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(AbsentException::new);
            VisitHead head = visits.locked(actor, visit);
            OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
            jdbc.sql("UPDATE deltas SET state = 'SETTLED', settled_at = ?, settled_by = ?, decision = ? WHERE id = ?")
                    .params(now, actor.id(), decided.name(), id)
                    .update();
            jdbc.sql("UPDATE visits SET stage = 'RELEASED', revision = revision + 1, changed_at = ? WHERE id = ?")
                    .params(now, visit)
                    .update();
            trail.record(Event.done(actor, Action.DELTA_SETTLED, "visit", visit.toString())
                    .of(head.patientRef())
                    .at(head.version())
                    .because(decided.name()));
        });
    }

    private static OpenDelta delta(
            UUID id,
            UUID visit,
            long oldVersion,
            long newVersion,
            @Nullable Long cents,
            OffsetDateTime opened,
            String difference) {
        List<Billed> out = new ArrayList<>();
        List<Billed> now = new ArrayList<>();
        List<Billed> side = out;
        for (String line : difference.split("\n", -1)) {
            if (line.equals("--")) {
                side = now;
            } else if (!line.isEmpty()) {
                side.add(Billed.kept(line));
            }
        }
        List<Billed> onlyOut = new ArrayList<>(out);
        now.forEach(onlyOut::remove);
        List<Billed> onlyNow = new ArrayList<>(now);
        out.forEach(onlyNow::remove);
        return new OpenDelta(id, visit, oldVersion, newVersion, cents, opened.toInstant(), onlyOut, onlyNow);
    }

    private static Decision decision(String written) {
        for (Decision decision : Decision.values()) {
            if (decision.name().equals(written.toUpperCase(Locale.ROOT))) {
                return decision;
            }
        }
        throw new AbsentException();
    }
}

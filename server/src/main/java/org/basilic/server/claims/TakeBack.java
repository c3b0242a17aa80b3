package org.basilic.server.claims;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes releases back while nothing of them has left the house: no file was downloaded, no charge told. What may have left
 * stays as it is; a payer that has it is told by a claim of frequency 8 and by nothing else.
 */
@Component
public class TakeBack {

    /** The most visits of a list. */
    static final int MOST = 50;

    /**
     * What charges were told is known for as long as the outbox keeps them, which is longer than this: after it a release is
     * taken for one that has left.
     */
    private static final String LIMIT = "release.undo.days";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Visits visits;
    private final ClaimRows rows;
    private final Trail trail;
    private final Limits limits;
    private final Clock clock;
    private final List<AfterRelease> watchers;

    TakeBack(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Visits visits,
            ClaimRows rows,
            Trail trail,
            Limits limits,
            Clock clock,
            List<AfterRelease> watchers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.visits = visits;
        this.rows = rows;
        this.trail = trail;
        this.limits = limits;
        this.clock = clock;
        this.watchers = List.copyOf(watchers);
    }

    /** Returns the newest released visits whose files nobody has downloaded, at most {@link #MOST}. */
    List<Inside> inside(Actor actor) {
        List<UUID> found = jdbc.sql("SELECT visit FROM claims WHERE facility = ? AND state = 'RELEASED'"
                        + " AND released_at >= ? GROUP BY visit ORDER BY MAX(released_at) DESC, visit LIMIT ?")
                .params(actor.facility(), at(oldest()), MOST)
                .query(UUID.class)
                .list();
        List<Inside> inside = found.stream().map(visit -> inside(actor, visit)).toList();
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, Action.RECORD_SEARCHED, "claims", "inside")
                        .showing(visits.patients(
                                actor, inside.stream().map(one -> one.head().id())))));
        return inside;
    }

    private Inside inside(Actor actor, UUID visit) {
        List<ReleasedClaim> claims = rows.of(actor.facility(), visit);
        return new Inside(
                visits.head(actor, visit),
                claims.get(0).releasedAt(),
                claims.stream().mapToLong(ReleasedClaim::cents).sum(),
                left(actor.facility(), visit, claims));
    }

    /** Returns what of a visit's claims has left the house; null where nothing has. */
    @Nullable
    String left(Actor actor, UUID visit) {
        return left(actor.facility(), visit, rows.of(actor.facility(), visit));
    }

    private @Nullable String left(String facility, UUID visit, List<ReleasedClaim> claims) {
        for (ReleasedClaim claim : claims) {
            if (!claim.state().equals("RELEASED")) {
                return "the claim is " + claim.stateInWords();
            }
            if (!claim.releasedAt().equals(claims.get(0).releasedAt())) {
                return "the claim follows one that was released before";
            }
            if (claim.releasedAt().isBefore(oldest())) {
                limits.hit(LIMIT);
                return "the claim was released more than " + Limits.of(LIMIT) + " days ago";
            }
        }
        for (AfterRelease watcher : watchers) {
            String told = watcher.left(facility, visit);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /**
     * Takes the release of a visit back: the visit is open again, as if it had never been released, but for the trail.
     *
     * @param revision of the visit as the person saw it
     * @throws LeftException if something of the release has left the house
     * @throws ConflictException if the visit changed meanwhile
     * @throws AbsentException if the actor's facility has no such visit, or none of its claims is released
     */
    public void takeBack(Actor actor, UUID visit, long revision) {
        transaction.executeWithoutResult(status -> {
            VisitHead head = visits.locked(actor, visit);
            if (head.revision() != revision) {
                throw new ConflictException(head.revision());
            }
            List<ReleasedClaim> claims = rows.of(actor.facility(), visit);
            if (claims.isEmpty()) {
                throw new AbsentException();
            }
            String left = left(actor.facility(), visit, claims);
            if (left != null) {
                throw new LeftException(left);
            }
            undo(actor, head, claims);
        });
    }

    private void undo(Actor actor, VisitHead head, List<ReleasedClaim> claims) {
        int count = jdbc.sql(
                        "UPDATE claims SET state = 'TAKEN_BACK' WHERE facility = ? AND visit = ? AND state = 'RELEASED'")
                .params(actor.facility(), head.id())
                .update();
        // A download may have come between; whoever was first has locked the row, so one of the two sees the other.
        if (count != claims.size()) {
            throw new LeftException("the claim is downloaded");
        }
        for (AfterRelease watcher : watchers) {
            String told = watcher.takenBack(actor, head.id());
            if (told != null) {
                throw new LeftException(told);
            }
        }
        OffsetDateTime now = at(clock.instant());
        jdbc.sql("UPDATE deltas SET state = 'SETTLED', settled_at = ?, settled_by = ?, decision = 'TAKEN_BACK'"
                        + " WHERE facility = ? AND visit = ? AND state = 'OPEN'")
                .params(now, actor.id(), actor.facility(), head.id())
                .update();
        jdbc.sql("UPDATE visits SET stage = 'OPEN', revision = revision + 1, changed_at = ? WHERE id = ?")
                .params(now, head.id())
                .update();
        for (ReleasedClaim claim : claims) {
            trail.record(Event.done(
                            actor, Action.CLAIM_TAKEN_BACK, "claim", claim.id().toString())
                    .of(head.patientRef())
                    .at(claim.visitVersion()));
        }
    }

    private Instant oldest() {
        return clock.instant().minus(Duration.ofDays(Limits.of(LIMIT)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

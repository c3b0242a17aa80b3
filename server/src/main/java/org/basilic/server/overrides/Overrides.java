package org.basilic.server.overrides;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.result.CodedLine;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.unsent.UnsentPlace;
import org.basilic.server.unsent.UnsentTexts;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The overrides of the store: put with a reason, kept with what the program said, taken back until the release. */
@Component
public class Overrides {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 4000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Visits visits;
    private final OverrideRows rows;
    private final ReasonCodes reasons;
    private final UnsentTexts unsent;
    private final Trail trail;
    private final Clock clock;

    Overrides(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Visits visits,
            OverrideRows rows,
            ReasonCodes reasons,
            UnsentTexts unsent,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.visits = visits;
        this.rows = rows;
        this.reasons = reasons;
        this.unsent = unsent;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts an override.
     *
     * @param seen the visit as the person saw it
     * @throws UnclearOverrideException if it lacks a reason or names no line
     * @throws ConflictException if the record changed meanwhile, or the visit is no longer open
     */
    public UUID put(Actor actor, OpenedVisit seen, OverrideWish wish) {
        Billed before = before(seen, wish);
        check(seen, wish);
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            VisitHead head = locked(actor, seen.head().id(), wish.visitVersion());
            jdbc.sql(
                            "INSERT INTO overrides (id, facility, visit, visit_version, kind, line, rule, reason_code, sealed_reason,"
                                    + " sealed_before, sealed_after, by_whom, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Params.of(
                            id,
                            actor.facility(),
                            head.id(),
                            wish.visitVersion(),
                            wish.kind().name(),
                            wish.line(),
                            wish.rule(),
                            wish.reasonCode(),
                            sealer.sealText(actor.facility(), wish.reason().strip()),
                            sealer.sealText(actor.facility(), before == null ? "" : before.kept()),
                            sealer.sealText(
                                    actor.facility(),
                                    wish.after() == null ? "" : wish.after().kept()),
                            actor.id(),
                            now()))
                    .update();
            touch(head);
            unsent.forget(actor, UnsentPlace.OVERRIDE, head.id());
            trail.record(Event.done(actor, Action.OVERRIDDEN, "visit", head.id().toString())
                    .of(head.patientRef())
                    .at(head.version())
                    .because(wish.kind().name() + " " + wish.reasonCode()));
        });
        return id;
    }

    /**
     * Takes an override back.
     *
     * @throws AbsentException if the visit has no such override that stands
     * @throws ConflictException if claims of the visit were released meanwhile
     */
    public void undo(Actor actor, UUID visit, UUID override) {
        transaction.executeWithoutResult(status -> {
            VisitHead head = locked(actor, visit, null);
            int count = jdbc.sql("UPDATE overrides SET undone_at = ?, undone_by = ?"
                            + " WHERE id = ? AND visit = ? AND facility = ? AND undone_at IS NULL")
                    .params(now(), actor.id(), override, visit, actor.facility())
                    .update();
            if (count == 0) {
                throw new AbsentException();
            }
            touch(head);
            trail.record(Event.done(actor, Action.OVERRIDE_UNDONE, "visit", visit.toString())
                    .of(head.patientRef())
                    .at(head.version()));
        });
    }

    /** Returns all overrides of a visit in the order in which they were made, those that were taken back among them. */
    public List<LineOverride> of(Actor actor, UUID visit) {
        return rows.of(actor.facility(), visit);
    }

    /** Returns the lines of an opened visit that go out. */
    public StandingLines standing(Actor actor, OpenedVisit visit) {
        return StandingLines.of(visit.coded(), of(actor, visit.head().id()));
    }

    private void check(OpenedVisit seen, OverrideWish wish) {
        if (!reasons.has(wish.reasonCode())) {
            throw new UnclearOverrideException("reasonCode", "choose a reason");
        }
        int length = wish.reason().strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw new UnclearOverrideException("reason", "say why in 10 to 4,000 characters");
        }
        boolean sets = wish.kind() == OverrideKind.CHANGE || wish.kind() == OverrideKind.ADD;
        if (sets != (wish.after() != null)) {
            throw new UnclearOverrideException("code", sets ? "say which line is to stand" : "no line is set here");
        }
        if (wish.kind() == OverrideKind.ACCEPT
                && seen.coded().findings().stream()
                        .noneMatch(finding -> finding.because().rule().id().equals(wish.rule()))) {
            throw new UnclearOverrideException("rule", "say which rule's finding is accepted");
        }
    }

    private static @Nullable Billed before(OpenedVisit seen, OverrideWish wish) {
        if (wish.kind() == OverrideKind.ADD || wish.kind() == OverrideKind.ACCEPT) {
            return null;
        }
        Integer line = wish.line();
        List<CodedLine> lines = seen.coded().lines();
        if (line == null || line < 1 || line > lines.size()) {
            throw new UnclearOverrideException("line", "say which line");
        }
        return Billed.of(lines.get(line - 1));
    }

    /** Locks the visit, which must be open and, where a version is named, still at it. */
    private VisitHead locked(Actor actor, UUID visit, @Nullable Long version) {
        VisitHead head = visits.locked(actor, visit);
        if (head.stage() == Stage.RELEASED
                || head.stage() == Stage.CLOSED
                || (version != null && head.version() != version)) {
            throw new ConflictException(head.revision());
        }
        return head;
    }

    private void touch(VisitHead head) {
        jdbc.sql("UPDATE visits SET revision = revision + 1, changed_at = ? WHERE id = ?")
                .params(now(), head.id())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}

package org.basilic.server.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.Registration;
import org.basilic.formats.sending.SendingJournal;
import org.basilic.formats.site.SiteFile;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.overrides.Billed;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases claims after a last look, and hands their files out. A claim that was released is never changed. */
@Component
public class Release {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Visits visits;
    private final ClaimWork work;
    private final ClaimRows rows;
    private final Registered registered;
    private final Facilities facilities;
    private final Trail trail;
    private final Clock clock;
    private final List<AfterRelease> watchers;

    Release(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Visits visits,
            ClaimWork work,
            ClaimRows rows,
            Registered registered,
            Facilities facilities,
            Trail trail,
            Clock clock,
            List<AfterRelease> watchers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.visits = visits;
        this.work = work;
        this.rows = rows;
        this.registered = registered;
        this.facilities = facilities;
        this.trail = trail;
        this.clock = clock;
        this.watchers = List.copyOf(watchers);
    }

    /**
     * Releases the claims of a visit.
     *
     * @param revision of the visit as the person saw it
     * @return the claims
     * @throws StoppedException if anything stands in the way
     * @throws ConflictException if the visit changed meanwhile
     */
    public List<UUID> release(Actor actor, UUID visit, long revision) {
        List<UUID> released = transaction.execute(status -> {
            VisitHead head = visits.locked(actor, visit);
            if (head.revision() != revision) {
                throw new ConflictException(head.revision());
            }
            OpenedVisit opened = visits.open(actor, visit);
            LastLook look = work.look(actor, opened);
            if (!look.free()) {
                throw new StoppedException(look.obstacles());
            }
            return keep(actor, opened, look);
        });
        if (released == null) {
            throw new IllegalStateException("nothing was released");
        }
        return released;
    }

    /**
     * Returns the file of a claim; the trail tells of it.
     *
     * @throws AbsentException if the actor's facility has no such claim, or it was taken back
     */
    public byte[] file(Actor actor, UUID claim) {
        byte[] file = transaction.execute(status -> {
            // First of all, since it locks the row: a release that is taken back at this moment is none that goes out.
            jdbc.sql("UPDATE claims SET state = 'DOWNLOADED' WHERE facility = ? AND id = ? AND state = 'RELEASED'")
                    .params(actor.facility(), claim)
                    .update();
            byte[] sealed = jdbc.sql("SELECT sealed_file FROM claims WHERE facility = ? AND id = ?"
                            + " AND state <> 'TAKEN_BACK'")
                    .params(actor.facility(), claim)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(AbsentException::new);
            UUID visit = jdbc.sql("SELECT visit FROM claims WHERE id = ?")
                    .param(claim)
                    .query(UUID.class)
                    .single();
            trail.record(Event.done(actor, Action.CLAIM_DOWNLOADED, "claim", claim.toString())
                    .of(visits.head(actor, visit).patientRef()));
            return sealer.open(actor.facility(), sealed);
        });
        if (file == null) {
            throw new AbsentException();
        }
        return file;
    }

    /** Returns the claims of a visit, the newest first. */
    public List<ReleasedClaim> of(Actor actor, UUID visit) {
        return rows.of(actor.facility(), visit);
    }

    /** Returns the newest claims of the facility. */
    public List<ReleasedClaim> newest(Actor actor, int most) {
        return rows.newest(actor.facility(), most);
    }

    /** Returns the claims that went out under this number, the newest first. */
    public List<ReleasedClaim> byNumber(Actor actor, String number) {
        return rows.byNumber(actor.facility(), number);
    }

    private List<UUID> keep(Actor actor, OpenedVisit visit, LastLook look) {
        String facility = actor.facility();
        ClaimFile file = write(facility, look.claims());
        if (!file.refusals().isEmpty()) {
            throw new StoppedException(file.refusals());
        }
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        byte[] sealed = sealer.seal(facility, file.bytes());
        String lines = look.lines().coded().lines().stream()
                .map(line -> Billed.of(line).kept())
                .collect(Collectors.joining("\n"));
        List<UUID> ids = new ArrayList<>();
        for (Claim claim : look.claims()) {
            UUID id = UUID.randomUUID();
            jdbc.sql(
                            "INSERT INTO claims (id, facility, visit, visit_version, number_ref, form, state, cents, released_by,"
                                    + " released_at, sealed_lines, sealed_file, sha256, interchange_control, group_control)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, 'RELEASED', ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            facility,
                            visit.head().id(),
                            visit.head().version(),
                            sealer.reference(facility, "claim", claim.number()),
                            file.form(),
                            cents(claim),
                            actor.id(),
                            now,
                            sealer.sealText(facility, lines),
                            sealed,
                            Sha256.of(file.bytes()),
                            file.controls().interchange(),
                            file.controls().group())
                    .update();
            ids.add(id);
        }
        jdbc.sql("UPDATE visits SET stage = 'RELEASED', revision = revision + 1, changed_at = ? WHERE id = ?")
                .params(now, visit.head().id())
                .update();
        ClaimedVisit claimed =
                new ClaimedVisit(visit.encounter(), look.lines().coded(), registration(facility, visit), look.claims());
        watchers.forEach(watcher -> watcher.released(actor, visit.head().id(), claimed));
        for (UUID id : ids) {
            trail.record(Event.done(actor, Action.CLAIM_RELEASED, "claim", id.toString())
                    .of(visit.head().patientRef())
                    .at(visit.head().version())
                    .because(look.lines().overridden() > 0 ? "with overrides" : null));
        }
        return ids;
    }

    private @Nullable Registration registration(String facility, OpenedVisit visit) {
        try {
            SiteFile site = facilities.site(facility);
            return site == null
                    ? null
                    : registered.of(facility, visit.encounter().id(), site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ClaimFile write(String facility, List<Claim> claims) {
        try {
            SiteFile site = facilities.site(facility);
            if (site == null) {
                throw new IllegalStateException("claims were made without a site file");
            }
            SendingJournal journal =
                    SendingJournal.open(facilities.directory(facility).resolve("journal"));
            LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), facilities.zone(facility));
            return ClaimFile.of(claims, site.site().transmission(), journal, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long cents(Claim claim) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ClaimLine line : claim.lines()) {
            if (line.charge() != null) {
                sum = sum.add(line.charge());
            }
        }
        return sum.movePointRight(2).longValueExact();
    }
}

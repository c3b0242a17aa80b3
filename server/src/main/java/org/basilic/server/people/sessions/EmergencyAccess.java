package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Emergency access: whoever is permitted to says why, and for an hour sees records that are not theirs to see, as a nurse of
 * that facility would. All of it is reported. It ends by itself, with the session, or when the person says so.
 */
@Component
public class EmergencyAccess {

    /** The attribute of the request that says when the emergency access in force ends, an {@link Instant}. */
    public static final String ATTRIBUTE = EmergencyAccess.class.getName();

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /**
     * One emergency access, for the report.
     *
     * @param who name of the person
     * @param home the facility of their account
     */
    public record Use(String who, String home, String reason, OffsetDateTime begun, OffsetDateTime until) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Facilities facilities;
    private final Sealer sealer;
    private final Trail trail;
    private final Clock clock;
    private final Duration lasts = Limits.secondsOf("emergency.seconds");

    EmergencyAccess(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            Facilities facilities,
            Sealer sealer,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.facilities = facilities;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the facilities whose records may be opened in an emergency: all. */
    List<String> facilities() {
        return facilities.ids();
    }

    /**
     * Begins it.
     *
     * @throws RefusedEntryException if the reason is too short or there is no such facility
     */
    void begin(Actor actor, HttpServletRequest request, String facility, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new RefusedEntryException(
                    "reason", "Say why in " + SHORTEST_REASON + " to " + LONGEST_REASON + " letters.");
        }
        if (!facilities.ids().contains(facility)) {
            throw new RefusedEntryException("facility", "Choose a facility.");
        }
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new RefusedEntryException("reason", "Emergency access needs a session; sign in first.");
        }
        Account account = accounts.self(actor);
        Instant now = clock.instant();
        Instant until = now.plus(lasts);
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("INSERT INTO emergencies (id, facility, account, sealed_reason, begun_at, until_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            facility,
                            account.id(),
                            sealer.sealText(facility, why),
                            OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                            OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                    .update();
            // Facilities in one order, so that two of these never wait for each other's trail.
            List.of(account.facility(), facility).stream()
                    .distinct()
                    .sorted()
                    .forEach(place -> trail.record(
                            Event.done(in(place, actor), Action.EMERGENCY_ACCESS, "emergency", id.toString())
                                    .because("BEGUN")));
        });
        session.setAttribute(Attributes.EMERGENCY, facility);
        session.setAttribute(Attributes.EMERGENCY_UNTIL, Attributes.written(until));
    }

    /** Ends it. */
    void end(Actor actor, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(Attributes.EMERGENCY) == null) {
            return;
        }
        session.removeAttribute(Attributes.EMERGENCY);
        session.removeAttribute(Attributes.EMERGENCY_UNTIL);
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.EMERGENCY_ACCESS, "account", actor.id())
                        .because("ENDED")));
    }

    /** Returns every emergency access to records of the actor's facility, the newest first; the trail tells of the look. */
    List<Use> report(Actor actor) {
        List<Use> uses = jdbc.sql(
                        "SELECT a.name, a.facility, e.sealed_reason, e.begun_at, e.until_at FROM emergencies e"
                                + " JOIN accounts a ON a.id = e.account WHERE e.facility = ? ORDER BY e.begun_at DESC LIMIT 1000")
                .param(actor.facility())
                .query((row, number) -> new Use(
                        row.getString(1),
                        row.getString(2),
                        sealer.openText(actor.facility(), row.getBytes(3)),
                        row.getObject(4, OffsetDateTime.class),
                        row.getObject(5, OffsetDateTime.class)))
                .list();
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.TRAIL_READ, "emergency", "report")));
        return uses;
    }

    private static Actor in(String facility, Actor actor) {
        return new Actor(
                facility,
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.roles(),
                actor.scopes(),
                actor.address(),
                actor.request());
    }
}

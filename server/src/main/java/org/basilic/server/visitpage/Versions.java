package org.basilic.server.visitpage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.web.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of a visit's record: who made each, when, out of what. */
@Component
class Versions {

    /**
     * One version.
     *
     * @param origin in words
     */
    record Version(long number, Instant at, String by, String origin) {}

    private final JdbcClient jdbc;
    private final Names names;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Versions(JdbcClient jdbc, Names names, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.names = names;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Returns the versions of a visit of the actor's facility, the latest first. */
    List<Version> of(Actor actor, UUID visit) {
        return jdbc.sql(
                        "SELECT v.version, v.at, v.by_whom, v.origin FROM visit_versions v JOIN visits o ON o.id = v.visit"
                                + " WHERE v.visit = ? AND o.facility = ? ORDER BY v.version DESC")
                .params(visit, actor.facility())
                .query((row, number) -> new Version(
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        names.of(actor.facility(), row.getString("by_whom")),
                        origin(row.getString("origin"))))
                .list();
    }

    /** Writes into the trail that an earlier version was read, or the visit printed. */
    void tell(Actor actor, Action action, VisitHead head, long version) {
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, action, "visit", head.id().toString())
                        .of(head.patientRef())
                        .at(version)));
    }

    private static String origin(String written) {
        return switch (written) {
            case "ANSWER" -> "answer to a question";
            case "API" -> "handed in by a program";
            case "DEMO" -> "example";
            default -> written.toLowerCase(Locale.ROOT);
        };
    }
}

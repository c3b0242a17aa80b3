package org.basilic.server.keeping;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.server.actor.Actor;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;

/** Deletes what has been kept long enough, by class and facility, and tells the trail how much. */
final class Retention {

    private static final String OLD_VISITS = "(SELECT id FROM visits WHERE facility = ? AND changed_at < ?)";

    /** A visit is made anew of all its messages when one comes: without the old ones it would lose what they told. */
    private static final String OF_NO_VISIT_THAT_STAYS =
            " AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.facility = messages.facility"
                    + " AND v.encounter_ref = messages.visit_ref AND v.changed_at >= ?)"
                    + " AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.facility = messages.facility"
                    + " AND v.patient_ref = messages.patient_ref AND v.changed_at >= ?)";

    /** What of a class may go, for a facility and a moment; the last statement counts. */
    private static final Map<String, List<String>> STATEMENTS = Map.of(
            "idempotency",
            List.of("DELETE FROM idempotency WHERE facility = ? AND at < ?"),
            "invitations",
            List.of("DELETE FROM invitations WHERE facility = ? AND expires_at < ?"),
            "drafts",
            List.of("DELETE FROM drafts WHERE visit IN (SELECT id FROM visits WHERE facility = ?) AND at < ?"),
            "exports",
            List.of("DELETE FROM exports WHERE facility = ? AND at < ?"),
            "outbox",
            List.of("DELETE FROM outbox WHERE facility = ? AND state = 'SENT' AND sent_at < ?"),
            "imports",
            List.of("DELETE FROM imports WHERE facility = ? AND at < ?"),
            "messages",
            List.of("DELETE FROM messages WHERE facility = ? AND received_at < ?" + OF_NO_VISIT_THAT_STAYS),
            "remittances",
            List.of(
                    "DELETE FROM denials WHERE remittance IN"
                            + " (SELECT id FROM remittances WHERE facility = ? AND at < ?)",
                    "DELETE FROM remittances WHERE facility = ? AND at < ?"));

    private final OpenStore store;

    Retention(OpenStore store) {
        this.store = store;
    }

    /**
     * Deletes what is old enough.
     *
     * @param really whether to do it, or only to count
     * @return how many of each class, of all facilities
     */
    Map<String, Long> run(Instant now, boolean really) throws IOException, SQLException {
        Map<String, Long> gone = new LinkedHashMap<>();
        OffsetDateTime visitsStay = RetentionRule.all().stream()
                .filter(rule -> "visits".equals(rule.name()))
                .map(rule -> rule.before(now))
                .findFirst()
                .orElseThrow();
        for (String facility : store.jdbc()
                .sql("SELECT id FROM facilities ORDER BY id")
                .query(String.class)
                .list()) {
            for (RetentionRule rule : RetentionRule.all()) {
                long count = "trail".equals(rule.name())
                        ? new Segments(store).moveOut(facility, rule.before(now), really)
                        : delete(facility, rule, rule.before(now), visitsStay, really);
                gone.merge(rule.name(), count, Long::sum);
            }
        }
        return gone;
    }

    private long delete(
            String facility, RetentionRule rule, OffsetDateTime before, OffsetDateTime visitsStay, boolean really)
            throws SQLException {
        List<String> statements = "visits".equals(rule.name()) ? visits() : STATEMENTS.get(rule.name());
        if (statements == null) {
            throw new IllegalStateException("retention.csv has a class that nothing deletes: " + rule.name());
        }
        Long count = store.transaction().execute(status -> {
            long last = 0;
            for (String statement : statements) {
                List<Object> values = new ArrayList<>(List.of(facility, before));
                if (statement.endsWith(OF_NO_VISIT_THAT_STAYS)) {
                    values.addAll(List.of(visitsStay, visitsStay));
                }
                last = store.jdbc().sql(statement).params(values).update();
            }
            if (!really) {
                status.setRollbackOnly();
            } else if (last > 0) {
                store.trail()
                        .record(Event.done(Actor.program(facility), Action.RETENTION_RUN, rule.name(), facility)
                                .at(last));
            }
            return last;
        });
        return count == null ? 0 : count;
    }

    /** Returns what deletes visits with everything that points to them, what points to others first. */
    private List<String> visits() throws SQLException {
        List<String> statements = new ArrayList<>();
        List<Table> tables;
        try (Connection connection = store.source().getConnection()) {
            tables = new ArrayList<>(Table.all(connection));
        }
        Collections.reverse(tables);
        for (Table table : tables) {
            if (table.columns().containsKey("visit")) {
                statements.add("DELETE FROM " + table.name() + " WHERE visit IN " + OLD_VISITS);
            }
        }
        statements.add("DELETE FROM visits WHERE facility = ? AND changed_at < ?");
        return statements;
    }
}

package org.basilic.server.trail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.basilic.server.store.Params;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the audit trail. A row is written in the transaction of the change that it tells of, so that neither is there
 * without the other. Write it last: the facility's trail is locked from there to the commit.
 */
@Component
public class Trail {

    private static final int AT_ONCE = 500;

    private record Head(long seq, String hash) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Makes a trail in this database. */
    public Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes one row.
     *
     * @throws IllegalStateException if there is no transaction
     * @throws TrailDownException if it cannot be written; the transaction must not be committed then
     */
    public void record(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a row of the trail needs the transaction of what it tells of");
        }
        try {
            write(event);
        } catch (TransientDataAccessException e) {
            throw e; // a lock that was not to be had: whoever tries again may have it
        } catch (DataAccessException e) {
            throw new TrailDownException(e);
        }
    }

    private void write(Event event) {
        String facility = event.actor().facility();
        Head head = jdbc.sql("SELECT seq, hash FROM trail_heads WHERE facility = ? FOR UPDATE")
                .param(facility)
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        Entry entry = entry(event, head.seq() + 1);
        String hash = entry.hashAfter(head.hash());
        jdbc.sql("INSERT INTO trail (facility, seq, at, actor, actor_kind, address, action, patient_ref, object_kind,"
                        + " object_id, object_version, outcome, reason, request, shown, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Params.of(
                        facility,
                        entry.seq(),
                        entry.at(),
                        entry.actor(),
                        entry.actorKind(),
                        entry.address(),
                        entry.action(),
                        entry.patient(),
                        entry.objectKind(),
                        entry.objectId(),
                        entry.version(),
                        entry.outcome(),
                        entry.reason(),
                        entry.request(),
                        entry.shown(),
                        hash))
                .update();
        show(facility, entry.seq(), List.copyOf(event.shown()));
        jdbc.sql("UPDATE trail_heads SET seq = ?, hash = ? WHERE facility = ?")
                .params(entry.seq(), hash, facility)
                .update();
    }

    /** Writes the patients of a list beside its row. */
    private void show(String facility, long seq, List<String> patients) {
        for (int from = 0; from < patients.size(); from += AT_ONCE) {
            List<String> some = patients.subList(from, Math.min(from + AT_ONCE, patients.size()));
            List<Object> values = new ArrayList<>();
            some.forEach(patient -> values.addAll(List.of(facility, seq, patient)));
            jdbc.sql("INSERT INTO trail_shown (facility, seq, patient_ref) VALUES "
                            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?)")))
                    .params(values)
                    .update();
        }
    }

    private Entry entry(Event event, long seq) {
        return new Entry(
                event.actor().facility(),
                seq,
                clock.instant().toString(),
                event.actor().id(),
                event.actor().kind().name().toLowerCase(Locale.ROOT),
                event.actor().address(),
                event.action().name(),
                event.patient(),
                event.objectKind(),
                event.objectId(),
                event.version(),
                event.outcome().name().toLowerCase(Locale.ROOT),
                event.reason(),
                event.actor().request(),
                Entry.digest(event.shown()),
                "");
    }
}

package org.basilic.server.exports;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What went out, for whoever reviews it: who, how much, which bytes, and what for. */
@Component
class ExportRows {

    private static final int SHOWN = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Trail trail;
    private final Clock clock;

    ExportRows(JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A file that went out.
     *
     * @param who name of the person, or their id where they have no account
     * @param what kind and id of what it was made of
     * @param patients at most how many it names
     * @param sha256 of its bytes
     * @param purpose empty where none was asked for
     */
    public record Kept(Instant at, String who, String what, long rows, long patients, String sha256, String purpose) {}

    /** Keeps that a file goes out. The trail has its rows as the version and its digest as the reason; the purpose is sealed. */
    void keep(Actor actor, Outgoing file, String digest, @Nullable String purpose) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "INSERT INTO exports (id, facility, by_whom, request, kind, object_id, row_count, patients, file_sha256,"
                                    + " sealed_purpose, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Params.of(
                            UUID.randomUUID(),
                            actor.facility(),
                            actor.id(),
                            actor.request(),
                            file.kind(),
                            file.id(),
                            file.rows(),
                            file.patients(),
                            digest,
                            purpose == null ? null : sealer.sealText(actor.facility(), purpose),
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                    .update();
            trail.record(Event.done(actor, file.action(), file.kind(), file.id())
                    .of(file.patient())
                    .at(file.rows())
                    .because(Stream.of(file.note(), "SHA256", digest)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "))));
        });
    }

    /** Returns the newest ones of the actor's facility; the trail tells of the look. */
    List<Kept> newest(Actor actor) {
        List<Kept> found = jdbc.sql("SELECT e.at, COALESCE(a.name, e.by_whom), e.kind, e.object_id, e.row_count,"
                        + " e.patients, e.file_sha256, e.sealed_purpose FROM exports e"
                        + " LEFT JOIN accounts a ON CAST(a.id AS varchar(60)) = e.by_whom"
                        + " WHERE e.facility = ? ORDER BY e.at DESC, e.id LIMIT ?")
                .params(actor.facility(), SHOWN)
                .query((row, number) -> {
                    byte[] purpose = row.getBytes(8);
                    return new Kept(
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            row.getString(2),
                            row.getString(3) + " " + row.getString(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getString(7),
                            purpose == null ? "" : sealer.openText(actor.facility(), purpose));
                })
                .list();
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.TRAIL_READ, "exports", "report")));
        return found;
    }
}

package org.basilic.server.auditview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The audits that were made, with their reports and the files that they were made of. */
@Component
class KeptAudits {

    /** What was billed, and what came of it, as the command line writes it. */
    record Reports(byte[] billed, byte[] html, byte[] csv) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Trail trail;
    private final Clock clock;

    KeptAudits(JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps an audit; the trail tells of it.
     *
     * @param messages how many things in the files could not be read
     * @param named visits for which the file billed something
     */
    UUID keep(Actor actor, AuditWish wish, AuditFigures figures, int messages, List<UUID> named, Reports reports) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            insert(actor, id, wish, figures, messages, reports);
            for (UUID visit : named) {
                jdbc.sql("INSERT INTO audit_visits (audit, facility, visit) VALUES (?, ?, ?)")
                        .params(id, actor.facility(), visit)
                        .update();
            }
            trail.record(Event.done(actor, Action.RECORD_SEARCHED, "audit", id.toString()));
        });
        return id;
    }

    /** Returns the newest audits. */
    List<KeptAudit> newest(Actor actor, int most) {
        return jdbc.sql("SELECT * FROM audits WHERE facility = ? ORDER BY at DESC, id LIMIT ?")
                .params(actor.facility(), most)
                .query((row, number) -> kept(actor, row))
                .list();
    }

    /**
     * Returns one.
     *
     * @throws AbsentException if the actor's facility has no such audit
     */
    KeptAudit one(Actor actor, UUID id) {
        return jdbc.sql("SELECT * FROM audits WHERE facility = ? AND id = ?")
                .params(actor.facility(), id)
                .query((row, number) -> kept(actor, row))
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /** Returns how often each kind of difference was found, of kinds that were; the page shows no money of it to some. */
    List<KindFigures> kinds(Actor actor, UUID id) {
        return sealer.openText(actor.facility(), sealed(actor, id, "sealed_view"))
                .lines()
                .map(KindFigures::kept)
                .toList();
    }

    /**
     * Returns the report as the command line writes it; whoever hands it out tells the trail.
     *
     * @throws AbsentException if the actor's facility has no such audit, or the actor sees no money, of which it is full
     */
    byte[] report(Actor actor, UUID id, boolean html) {
        if (!actor.seesMoney()) {
            throw new AbsentException();
        }
        byte[] sealed = sealed(actor, id, html ? "sealed_html" : "sealed_csv");
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(sealer.open(actor.facility(), sealed)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] sealed(Actor actor, UUID id, String column) {
        return jdbc.sql("SELECT " + column + " FROM audits WHERE facility = ? AND id = ?")
                .params(actor.facility(), id)
                .query(byte[].class)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    private void insert(Actor actor, UUID id, AuditWish wish, AuditFigures figures, int messages, Reports reports) {
        String facility = actor.facility();
        KindFigures together = KindFigures.together(figures.kinds());
        jdbc.sql("INSERT INTO audits (id, facility, by_whom, at, population, audited, seed, over_visits, under_visits,"
                        + " over_count, under_count, neither_count, charged_cents, over_cents, under_cents, messages,"
                        + " without_visit, sealed_billed, sealed_html, sealed_csv, sealed_view)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Params.of(
                        id,
                        facility,
                        actor.id(),
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                        figures.population(),
                        figures.audited(),
                        wish.sample() == null ? null : wish.seed(),
                        figures.overVisits(),
                        figures.underVisits(),
                        together.over().count(),
                        together.under().count(),
                        together.neither().count(),
                        together.charged(),
                        together.over().expected(),
                        together.under().expected(),
                        messages,
                        figures.withoutVisit(),
                        sealer.seal(facility, packed(reports.billed())),
                        sealer.seal(facility, packed(reports.html())),
                        sealer.seal(facility, packed(reports.csv())),
                        sealer.sealText(
                                facility,
                                figures.kinds().stream().map(KindFigures::kept).collect(Collectors.joining("\n")))))
                .update();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static KeptAudit kept(Actor actor, ResultSet row) throws SQLException {
        return new KeptAudit(
                row.getObject("id", UUID.class),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("population"),
                row.getInt("audited"),
                row.getObject("seed", Long.class),
                row.getInt("over_visits"),
                row.getInt("under_visits"),
                row.getInt("over_count"),
                row.getInt("under_count"),
                row.getInt("neither_count"),
                row.getInt("messages"),
                row.getInt("without_visit"),
                actor.seesMoney()
                        ? new KeptAudit.Cents(
                                row.getLong("charged_cents"),
                                row.getObject("over_cents", Long.class),
                                row.getObject("under_cents", Long.class))
                        : null);
    }
}

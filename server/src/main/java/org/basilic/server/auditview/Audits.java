package org.basilic.server.auditview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.basilic.cli.ExitCode;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Uploads;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Audits what was billed against visits of the store; the reports are those of {@code basilic audit}, byte for byte. */
@Component
public class Audits {

    /** Visits of one audit at most, the newest. */
    static final int MOST = 5000;

    private record Head(UUID id, long version) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Facilities facilities;
    private final Visits visits;
    private final Uploads uploads;
    private final Trail trail;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Audits(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Facilities facilities,
            Visits visits,
            Uploads uploads,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.facilities = facilities;
        this.visits = visits;
        this.uploads = uploads;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes an audit.
     *
     * @param billed claims (837) or a table with a line of headings (CSV)
     * @throws UnreadableBilledException if nothing of it can be read
     */
    public UUID make(Actor actor, byte[] billed, AuditWish wish) {
        String facility = actor.facility();
        Reference reference = facilities.reference(facility);
        Path site = facilities.directory(facility).resolve("site.json");
        UUID id = UUID.randomUUID();
        try (AuditFiles files = new AuditFiles(uploads, billed, Files.exists(site) ? site : null)) {
            List<byte[]> records = new ArrayList<>();
            List<String> registered = new ArrayList<>();
            Map<String, UUID> known = new HashMap<>();
            for (Head head : heads(facility, wish)) {
                Encounter encounter = visits.version(actor, head.id(), head.version());
                records.add(VisitText.of(encounter));
                known.put(encounter.id(), head.id());
                registered.addAll(registration(facility, encounter.id()));
            }
            files.write(records, registered);
            AuditFiles.Made summary = files.run(reference, wish, "json");
            JsonNode told = json.readTree(summary.bytes());
            if (summary.ending() == ExitCode.FAULT
                    || (told.path("claims").asInt() == 0 && summary.ending() == ExitCode.REFUSED)) {
                throw new UnreadableBilledException(summary.messages());
            }
            byte[] html = files.run(reference, wish, "html").bytes();
            byte[] csv = files.run(reference, wish, "csv").bytes();
            List<UUID> named = named(told, known);
            transaction.executeWithoutResult(status -> {
                keep(actor, id, wish, summary, told, billed, html, csv);
                for (UUID visit : named) {
                    jdbc.sql("INSERT INTO audit_visits (audit, facility, visit) VALUES (?, ?, ?)")
                            .params(id, facility, visit)
                            .update();
                }
                trail.record(Event.done(actor, Action.RECORD_SEARCHED, "audit", id.toString()));
            });
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the newest audits. */
    List<KeptAudit> newest(Actor actor, int most) {
        return jdbc.sql("SELECT * FROM audits WHERE facility = ? ORDER BY at DESC, id LIMIT ?")
                .params(actor.facility(), most)
                .query(Audits::kept)
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
                .query(Audits::kept)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /** Returns how often each kind of difference was found, in words, and what could not be read. */
    List<String> details(Actor actor, UUID id) {
        return sealer.openText(actor.facility(), sealed(actor, id, "sealed_view"))
                .lines()
                .toList();
    }

    /** Returns the report as the command line writes it; the trail tells of it. */
    byte[] report(Actor actor, UUID id, boolean html) {
        byte[] sealed = sealed(actor, id, html ? "sealed_html" : "sealed_csv");
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.RECORD_EXPORTED, "audit", id.toString())));
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

    private List<Head> heads(String facility, AuditWish wish) {
        return jdbc.sql("SELECT id, version FROM visits WHERE facility = ? AND service_date >= ? AND service_date <= ?"
                        + " ORDER BY service_date DESC, id LIMIT ?")
                .params(facility, wish.from(), wish.to(), MOST)
                .query((row, number) -> new Head(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
    }

    private List<String> registration(String facility, String encounter) {
        return jdbc.sql("SELECT sealed_json FROM registrations WHERE facility = ? AND encounter_ref = ?")
                .params(facility, sealer.reference(facility, "encounter", encounter))
                .query((row, number) -> sealer.openText(facility, row.getBytes(1)))
                .list();
    }

    private void keep(
            Actor actor,
            UUID id,
            AuditWish wish,
            AuditFiles.Made summary,
            JsonNode told,
            byte[] billed,
            byte[] html,
            byte[] csv) {
        String facility = actor.facility();
        JsonNode sums = told.path("summary");
        JsonNode totals = sums.path("totals");
        int audited = sums.path("visits").asInt();
        List<String> view = new ArrayList<>();
        sums.path("kinds")
                .properties()
                .forEach(kind -> view.add(kind.getKey() + ": " + kind.getValue().asInt()));
        int without = told.path("claimsWithoutEncounter").size();
        if (without > 0) {
            view.add("claims of no visit of these days: " + without);
        }
        jdbc.sql("INSERT INTO audits (id, facility, by_whom, at, population, audited, seed, over_visits, under_visits,"
                        + " over_count, under_count, neither_count, messages, sealed_billed, sealed_html, sealed_csv,"
                        + " sealed_view) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Params.of(
                        id,
                        facility,
                        actor.id(),
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                        told.path("sample").path("population").asInt(audited),
                        audited,
                        wish.sample() == null ? null : wish.seed(),
                        sums.path("visitsOver").asInt(),
                        sums.path("visitsUnder").asInt(),
                        totals.path("over").path("count").asInt(),
                        totals.path("under").path("count").asInt(),
                        totals.path("neither").path("count").asInt(),
                        summary.messages().size(),
                        sealer.seal(facility, packed(billed)),
                        sealer.seal(facility, packed(html)),
                        sealer.seal(facility, packed(csv)),
                        sealer.sealText(facility, String.join("\n", view))))
                .update();
    }

    /** Returns the visits for which the file billed something. */
    private static List<UUID> named(JsonNode told, Map<String, UUID> known) {
        List<UUID> named = new ArrayList<>();
        for (JsonNode visit : told.path("visits")) {
            UUID id = known.get(visit.path("encounter").asText());
            if (id != null && visit.path("billedLines").asInt() > 0) {
                named.add(id);
            }
        }
        return named;
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

    private static KeptAudit kept(ResultSet row, int number) throws SQLException {
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
                row.getInt("messages"));
    }
}

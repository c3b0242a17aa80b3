package org.basilic.server.auditview;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basilic.cli.ExitCode;
import org.basilic.cli.audit.AuditCommand;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.api.CommandRun;
import org.basilic.server.api.Commands;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Uploads;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.Sealer;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Audits what was billed against visits of the store; the reports are those of {@code basilic audit}, byte for byte. */
@Component
public class Audits {

    private static final String VISITS = "audit.visits";

    /** A visit that is audited, at this version of its record. */
    record Head(UUID id, long version) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Facilities facilities;
    private final Visits visits;
    private final Uploads uploads;
    private final Commands commands;
    private final Limits limits;
    private final KeptAudits kept;
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    Audits(
            JdbcClient jdbc,
            Sealer sealer,
            Facilities facilities,
            Visits visits,
            Uploads uploads,
            Commands commands,
            Limits limits,
            KeptAudits kept) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.facilities = facilities;
        this.visits = visits;
        this.uploads = uploads;
        this.commands = commands;
        this.limits = limits;
        this.kept = kept;
    }

    /** Returns of how many visits an audit is at most, the newest. */
    static long most() {
        return Limits.of(VISITS);
    }

    /**
     * Makes an audit.
     *
     * @param billed claims (837) or a table with a line of headings (CSV)
     * @throws UnreadableBilledException if nothing of it can be read
     * @throws org.basilic.server.api.ApiException if other files keep the server busy
     */
    public UUID make(Actor actor, byte[] billed, AuditWish wish) {
        String facility = actor.facility();
        Reference reference = facilities.reference(facility);
        Path site = facilities.directory(facility).resolve("site.json");
        try (AuditFiles files = new AuditFiles(uploads, billed, Files.exists(site) ? site : null)) {
            Map<String, UUID> known = write(actor, wish, files);
            JsonNode told;
            int messages;
            try (CommandRun summary = run(reference, wish, "json", files)) {
                told = json.readTree(Files.readAllBytes(summary.output()));
                boolean nothing = told.path("claims").asInt() == 0 && summary.ending() == ExitCode.REFUSED;
                if (summary.ending() == ExitCode.FAULT || nothing) {
                    throw new UnreadableBilledException(summary.messages());
                }
                messages = summary.messages().size();
            }
            return kept.keep(
                    actor,
                    wish,
                    AuditFigures.of(told),
                    messages,
                    named(told, known),
                    new KeptAudits.Reports(
                            billed, bytes(reference, wish, "html", files), bytes(reference, wish, "csv", files)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Reference reference, AuditWish wish, String format, AuditFiles files) throws IOException {
        try (CommandRun run = run(reference, wish, format, files)) {
            return Files.readAllBytes(run.output());
        }
    }

    private CommandRun run(Reference reference, AuditWish wish, String format, AuditFiles files) throws IOException {
        return commands.run(new AuditCommand(given -> reference), files.words(wish, format), files.names());
    }

    /** Writes the records of the visits and returns their ids by those of the encounters. */
    private Map<String, UUID> write(Actor actor, AuditWish wish, AuditFiles files) throws IOException {
        List<byte[]> records = new ArrayList<>();
        List<String> registered = new ArrayList<>();
        Map<String, UUID> known = new HashMap<>();
        for (Head head : heads(actor.facility(), wish, most())) {
            Encounter encounter = visits.version(actor, head.id(), head.version());
            records.add(VisitText.of(encounter));
            known.put(encounter.id(), head.id());
            registered.addAll(registration(actor.facility(), encounter.id()));
        }
        files.write(records, registered);
        return known;
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

    /** Returns the visits of the days, the newest first, so many and no more. */
    List<Head> heads(String facility, AuditWish wish, long most) {
        List<Head> heads = jdbc.sql(
                        "SELECT id, version FROM visits WHERE facility = ? AND service_date >= ? AND service_date <= ?"
                                + " ORDER BY service_date DESC, id LIMIT ?")
                .params(facility, wish.from(), wish.to(), most + 1)
                .query((row, number) -> new Head(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
        if (heads.size() > most) {
            limits.hit(VISITS);
            return heads.subList(0, Math.toIntExact(most));
        }
        return heads;
    }

    private List<String> registration(String facility, String encounter) {
        return jdbc.sql("SELECT sealed_json FROM registrations WHERE facility = ? AND encounter_ref = ?")
                .params(facility, sealer.reference(facility, "encounter", encounter))
                .query((row, number) -> sealer.openText(facility, row.getBytes(1)))
                .list();
    }
}

package org.basilic.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the registrations of a file, sealed, each found again by its encounter. A file with any fault is refused whole. */
@Component
class RegistrationIntake {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Before(long version, byte[] sealed) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Facilities facilities;
    private final Clock clock;

    RegistrationIntake(
            JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer, Facilities facilities, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.facilities = facilities;
        this.clock = clock;
    }

    void take(Actor actor, String name, Path file, Tally tally) throws IOException {
        SiteFile site = facilities.site(actor.facility());
        if (site == null) {
            throw new MalformedFileException(name, 1, "the facility has no site file, which names the payers");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Registrations.read(in, name, site.site());
        }
        // In order now, so each object is kept as it stands.
        try (MappingIterator<JsonNode> each = JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (each.hasNextValue()) {
                JsonNode registration = each.nextValue();
                String encounter = registration.path("encounter").asText();
                transaction.executeWithoutResult(
                        status -> keep(actor.facility(), encounter, registration.toString(), tally));
            }
        }
    }

    private void keep(String facility, String encounter, String json, Tally tally) {
        String reference = sealer.reference(facility, "encounter", encounter);
        Before before = jdbc.sql(
                        "SELECT version, sealed_json FROM registrations WHERE facility = ? AND encounter_ref = ?"
                                + " FOR UPDATE")
                .params(facility, reference)
                .query((row, number) -> new Before(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(null);
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        if (before == null) {
            jdbc.sql("INSERT INTO registrations (facility, encounter_ref, sealed_json, version, at)"
                            + " VALUES (?, ?, ?, 1, ?)")
                    .params(facility, reference, sealer.sealText(facility, json), now)
                    .update();
            tally.taken(1, true);
        } else if (sealer.openText(facility, before.sealed()).equals(json)) {
            tally.taken(before.version(), false);
        } else {
            jdbc.sql("UPDATE registrations SET sealed_json = ?, version = version + 1, at = ?"
                            + " WHERE facility = ? AND encounter_ref = ?")
                    .params(sealer.sealText(facility, json), now, facility, reference)
                    .update();
            tally.taken(before.version() + 1, true);
        }
    }
}

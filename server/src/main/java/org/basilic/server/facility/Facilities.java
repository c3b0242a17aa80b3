package org.basilic.server.facility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basilic.formats.policies.PoliciesInForce;
import org.basilic.formats.policies.PolicyDirectory;
import org.basilic.formats.site.SiteFile;
import org.basilic.formats.tables.TableDirectory;
import org.basilic.reference.Reference;
import org.basilic.server.Settings;
import org.basilic.server.store.DataKeys;
import org.basilic.server.trail.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The facilities of this server. Under the data directory, {@code tables} holds the imported tables for all, and {@code
 * facilities/ID} what is a facility's own: {@code site.json}, {@code policies/}, {@code maps/}.
 */
@Component
public class Facilities {

    /** The facility that every server has. */
    public static final String MAIN = "main";

    private final Path data;
    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Reference tables;
    private final Map<String, PoliciesInForce> policies = new ConcurrentHashMap<>();

    /**
     * Opens the facilities of a store; the main one is made where there is none.
     *
     * @throws IOException if the imported tables cannot be read
     */
    public Facilities(Settings settings, JdbcClient jdbc, DataKeys keys, TransactionTemplate transaction, Clock clock)
            throws IOException {
        this.data = settings.data();
        this.jdbc = jdbc;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
        Path imported = data.resolve("tables");
        this.tables = Files.isDirectory(imported)
                ? Reference.builtIn().with(new TableDirectory(imported).read())
                : Reference.builtIn();
        if (!ids().contains(MAIN)) {
            make(MAIN, "Main facility", ZoneId.systemDefault());
        }
    }

    /** Makes a facility with its keys and an empty trail. */
    public void make(String id, String name, ZoneId zone) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("INSERT INTO facilities (id, name, zone, created_at) VALUES (?, ?, ?, ?)")
                    .params(id, name, zone.getId(), OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                    .update();
            jdbc.sql("INSERT INTO trail_heads (facility, seq, hash) VALUES (?, 0, ?)")
                    .params(id, Entry.BEGINNING)
                    .update();
            keys.make(id);
        });
    }

    /** Returns the ids of all facilities. */
    public List<String> ids() {
        return jdbc.sql("SELECT id FROM facilities ORDER BY id")
                .query(String.class)
                .list();
    }

    /** Returns the directory of what is a facility's own; it is there. */
    public Path directory(String facility) {
        try {
            return Files.createDirectories(data.resolve("facilities").resolve(facility));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the directory of a facility's payer policies; it is there. */
    public PolicyDirectory policies(String facility) {
        try {
            return new PolicyDirectory(
                    Files.createDirectories(directory(facility).resolve("policies")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the tables of a facility with its policies in force. */
    public Reference reference(String facility) {
        PoliciesInForce own = policies.computeIfAbsent(facility, id -> {
            try {
                return new PoliciesInForce(policies(id), tables);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        own.refresh();
        return own.current();
    }

    /**
     * Returns the site file of a facility; null where there is none, so that no claims can be made.
     *
     * @throws IOException if it is not as it should be
     */
    public @Nullable SiteFile site(String facility) throws IOException {
        Path file = directory(facility).resolve("site.json");
        return Files.exists(file) ? SiteFile.read(file, reference(facility)) : null;
    }

    /** Returns the time zone of a facility. */
    public ZoneId zone(String facility) {
        return ZoneId.of(jdbc.sql("SELECT zone FROM facilities WHERE id = ?")
                .param(facility)
                .query(String.class)
                .single());
    }
}

package org.basilic.server.keeping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basilic.server.Settings;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.PrivateFile;
import org.basilic.server.trail.Checkpoint;
import org.jspecify.annotations.Nullable;

/** What may be sent to whoever helps: of what the server is made and how it fares. No record, no name, no secret. */
final class Bundle {

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    /** Adds a file of these lines. */
    void add(String name, List<String> lines) {
        files.put(name, List.copyOf(lines));
    }

    /** Adds how the server is set: of secrets, whether there is one. */
    void add(Settings settings) {
        List<String> lines = new ArrayList<>();
        Settings.Http http = settings.http();
        lines.add("http=" + http.address() + " " + http.port());
        lines.add("tls=" + said(http.tls()));
        lines.add("proxies=" + http.proxies().size());
        lines.add("idle=" + http.idle());
        lines.add("backups=" + said(settings.backups()));
        Settings.Database database = settings.database();
        lines.add("database=" + (database == null ? "H2" : "PostgreSQL"));
        lines.add("database password=" + said(database == null ? null : database.password()));
        Settings.Mllp mllp = settings.mllp();
        lines.add("messages=" + (mllp == null ? "no" : mllp.address() + " " + mllp.port()));
        lines.add("messages tls=" + said(mllp == null ? null : mllp.tls()));
        lines.add("messages client authority=" + said(mllp == null ? null : mllp.clientAuthority()));
        lines.add("charges=" + said(settings.charges()));
        lines.add("identity provider=" + said(settings.oidc()));
        lines.add("plaintext allowed=" + settings.plaintext());
        add("settings.txt", lines);
        add(
                "limits.csv",
                Limits.all().stream()
                        .map(limit -> limit.name() + "," + limit.value() + "," + limit.unit())
                        .toList());
    }

    /** Adds what a store is: migrations, how many rows each table has, where trails end. */
    void add(OpenStore store) throws IOException, SQLException {
        add(
                "migrations.csv",
                store.jdbc()
                        .sql("SELECT installed_rank, version, script, checksum, success FROM flyway_schema_history"
                                + " ORDER BY installed_rank")
                        .query((row, number) -> row.getInt(1) + "," + row.getString(2) + "," + row.getString(3) + ","
                                + row.getString(4) + "," + row.getBoolean(5))
                        .list());
        List<String> counts = new ArrayList<>();
        try (Connection connection = store.source().getConnection()) {
            for (Table table : Table.all(connection)) {
                counts.add(table.name() + ","
                        + store.jdbc()
                                .sql("SELECT count(*) FROM " + table.name())
                                .query(Long.class)
                                .single());
            }
        }
        add("rows.csv", counts);
        add(
                "trail-heads.csv",
                store.jdbc()
                        .sql("SELECT facility, seq, hash FROM trail_heads ORDER BY facility")
                        .query((row, number) -> row.getString(1) + "," + row.getLong(2) + "," + row.getString(3))
                        .list());
        List<Checkpoint> checkpoints = store.checkpoints().read();
        add(
                "checkpoints.csv",
                checkpoints.subList(Math.max(0, checkpoints.size() - 100), checkpoints.size()).stream()
                        .map(one -> one.number() + "," + one.facility() + "," + one.seq() + "," + one.hash() + ","
                                + one.at())
                        .toList());
    }

    /**
     * Writes all of it as a zip that only its owner reads.
     *
     * @throws IOException if it is there already or cannot be written
     */
    void write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, List<String>> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                for (String line : one.getValue()) {
                    zip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        PrivateFile.write(file, bytes.toByteArray());
    }

    private static String said(@Nullable Object setting) {
        return setting == null ? "no" : "yes";
    }
}

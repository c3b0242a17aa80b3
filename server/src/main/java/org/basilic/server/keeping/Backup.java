package org.basilic.server.keeping;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.PrivateDirectory;
import org.basilic.server.store.PrivateFile;
import org.basilic.server.store.Sha256;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;

/**
 * Copies a store into one file: all rows as they stood at one moment, and the files of the facilities. It is sealed under a key
 * of its own, which the master key wraps; the master key itself is not in it. The form is the same for every database.
 */
final class Backup {

    /** What of the data directory goes along: what facilities keep, imported tables, checkpoints of the trail. */
    private static final List<String> DIRECTORIES = List.of("facilities", "tables", "segments");

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FETCH = 500;
    private static final int KEY = 32;

    private final OpenStore store;

    Backup(OpenStore store) {
        this.store = store;
    }

    /**
     * Writes a backup into a directory, and tells the trail of it.
     *
     * @return the file; its SHA-256 stands beside it
     * @throws IOException if it cannot be written; nothing half-written is left
     */
    Path write(Path directory) throws IOException {
        PrivateDirectory.make(directory);
        Instant now = store.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Path file = directory.resolve("basilic-" + NAME.format(now) + ".backup");
        Path fresh = directory.resolve(file.getFileName() + ".part");
        Files.deleteIfExists(fresh);
        MessageDigest digest = Sha256.begin();
        try {
            try (FileChannel channel = PrivateFile.create(fresh)) {
                OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), digest);
                write(now, out);
                out.flush();
                channel.force(true);
            }
            String hash = Sha256.end(digest);
            PrivateFile.write(
                    directory.resolve(file.getFileName() + ".sha256"),
                    (hash + "  " + file.getFileName() + "\n").getBytes(StandardCharsets.US_ASCII));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new IOException("the database could not be read (SQLSTATE " + e.getSQLState() + ")", e);
        } finally {
            Files.deleteIfExists(fresh);
        }
        store.transaction()
                .executeWithoutResult(status -> store.trail()
                        .record(Event.done(
                                Actor.program(Facilities.MAIN), Action.BACKED_UP, "backup", NAME.format(now))));
        return file;
    }

    private void write(Instant now, OutputStream out) throws IOException, SQLException {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        BackupHead head = new BackupHead(
                now.toString(), schema(), store.master().id(), store.keys().wrap(key));
        out.write(head.line());
        try (BackupCipher.Sealing sealing = new BackupCipher.Sealing(out, key, head.line());
                DataOutputStream data = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(sealing)))) {
            Map<String, Long> counts = rows(data);
            files(data);
            data.writeByte(Mark.END.ordinal());
            data.writeInt(counts.size());
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                data.writeUTF(count.getKey());
                data.writeLong(count.getValue());
            }
        }
    }

    private String schema() {
        return Restore.schema(store);
    }

    private Map<String, Long> rows(DataOutputStream data) throws IOException, SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = store.source().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (Table table : Table.all(connection)) {
                counts.put(table.name(), rows(connection, table, data));
            }
            connection.rollback();
        }
        return counts;
    }

    private static long rows(Connection connection, Table table, DataOutputStream data)
            throws IOException, SQLException {
        data.writeByte(Mark.TABLE.ordinal());
        data.writeUTF(table.name());
        data.writeInt(table.columns().size());
        for (Map.Entry<String, Kind> column : table.columns().entrySet()) {
            data.writeUTF(column.getKey());
            data.writeUTF(column.getValue().name());
        }
        long count = 0;
        Kind[] kinds = table.columns().values().toArray(Kind[]::new);
        try (PreparedStatement select = connection.prepareStatement(table.select())) {
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    data.writeByte(Mark.ROW.ordinal());
                    for (int n = 0; n < kinds.length; n++) {
                        kinds[n].write(rows, n + 1, data);
                    }
                    count++;
                }
            }
        }
        return count;
    }

    private void files(DataOutputStream data) throws IOException {
        Path root = store.settings().data();
        for (String name : DIRECTORIES) {
            Path directory = root.resolve(name);
            if (!Files.isDirectory(directory)) {
                continue;
            }
            List<Path> files;
            try (Stream<Path> walk = Files.walk(directory)) {
                files = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                data.writeByte(Mark.FILE.ordinal());
                data.writeUTF(root.relativize(file).toString().replace('\\', '/'));
                data.writeInt(bytes.length);
                data.write(bytes);
            }
        }
    }
}

package org.basilic.server.keeping;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.basilic.server.store.BrokenSealException;
import org.basilic.server.store.PrivateDirectory;
import org.basilic.server.store.PrivateFile;

/** Puts a backup into an empty store. All of its rows come in, or none. */
final class Restore {

    private static final int BATCH = 500;

    private final OpenStore store;
    private final Map<String, Long> read = new TreeMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Restore(OpenStore store) {
        this.store = store;
    }

    /** Returns the version of a store's tables. */
    static String schema(OpenStore store) {
        return store.jdbc()
                .sql("SELECT max(version) FROM flyway_schema_history WHERE success = TRUE")
                .query(String.class)
                .single();
    }

    /**
     * Puts the backup in.
     *
     * @return the rows of each table, as the backup says and as they were put in
     * @throws IOException if the backup was changed, is of other tables or another master key, or the store is not empty
     */
    Map<String, Long> read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            BackupHead head = BackupHead.read(in);
            if (!store.master().knows(head.master())) {
                throw new IOException("the backup wants the master key " + head.master() + "; here is "
                        + store.master().id());
            }
            if (!head.schema().equals(schema(store))) {
                throw new IOException(
                        "the backup is of tables of version " + head.schema() + "; this program has " + schema(store));
            }
            if (store.jdbc()
                            .sql("SELECT count(*) FROM facilities")
                            .query(Long.class)
                            .single()
                    > 0) {
                throw new IOException("the store is not empty; name an empty one with --data or --db");
            }
            byte[] key = store.keys().unwrap(head.master(), head.wrapped());
            read(new BackupCipher.Opening(in, key, head.line()));
        } catch (EOFException e) {
            throw new IOException(file + ": the backup is cut off", e);
        } catch (BrokenSealException e) {
            throw new IOException(file + ": the backup's key was changed", e);
        }
        return read;
    }

    private void read(InputStream opening) throws IOException {
        try (Connection connection = store.source().getConnection();
                DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(opening)))) {
            connection.setAutoCommit(false);
            try {
                parts(in, connection);
                restartNumbers(connection);
                writeFiles();
                connection.commit();
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException("the rows cannot be put in (SQLSTATE " + e.getSQLState() + ")", e);
        }
    }

    private void parts(DataInputStream in, Connection connection) throws IOException, SQLException {
        Map<String, Table> known = new LinkedHashMap<>();
        for (Table table : Table.all(connection)) {
            known.put(table.name(), table);
        }
        int mark = in.readUnsignedByte();
        while (mark != Mark.END.ordinal()) {
            if (mark == Mark.TABLE.ordinal()) {
                mark = table(in, connection, known);
            } else if (mark == Mark.FILE.ordinal()) {
                String name = in.readUTF();
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                files.put(name, bytes);
                mark = in.readUnsignedByte();
            } else {
                throw new IOException("the backup has a part that this program does not know");
            }
        }
        int tables = in.readInt();
        Map<String, Long> counts = new TreeMap<>();
        for (int n = 0; n < tables; n++) {
            counts.put(in.readUTF(), in.readLong());
        }
        if (in.read() >= 0) {
            throw new IOException("the backup goes on behind its end");
        }
        if (!counts.equals(read)) {
            throw new IOException("the backup has not as many rows as it says");
        }
    }

    /** Puts the rows of one table in; returns the mark behind them. */
    private int table(DataInputStream in, Connection connection, Map<String, Table> known)
            throws IOException, SQLException {
        String name = in.readUTF();
        int width = in.readInt();
        List<String> columns = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        for (int n = 0; n < width; n++) {
            columns.add(in.readUTF());
            kinds.add(Kind.valueOf(in.readUTF()));
        }
        Table table = known.get(name);
        if (table == null || !table.columns().keySet().containsAll(columns)) {
            throw new IOException("the backup has a table that this program does not know: " + name);
        }
        long count = 0;
        int mark = in.readUnsignedByte();
        try (PreparedStatement insert = connection.prepareStatement(Table.insert(name, columns))) {
            while (mark == Mark.ROW.ordinal()) {
                for (int n = 0; n < width; n++) {
                    kinds.get(n).read(in, insert, n + 1);
                }
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
                mark = in.readUnsignedByte();
            }
            insert.executeBatch();
        }
        read.put(name, count);
        return mark;
    }

    /** Lets numbers that the database gives go on behind those of the backup. */
    private static void restartNumbers(Connection connection) throws SQLException {
        for (String[] column : new String[][] {{"messages", "arrival"}, {"outbox", "place"}}) {
            try (PreparedStatement most = connection.prepareStatement(
                            "SELECT coalesce(max(" + column[1] + "), 0) + 1 FROM " + column[0]);
                    var found = most.executeQuery()) {
                found.next();
                long next = found.getLong(1);
                try (PreparedStatement restart = connection.prepareStatement(
                        "ALTER TABLE " + column[0] + " ALTER COLUMN " + column[1] + " RESTART WITH " + next)) {
                    restart.execute();
                }
            }
        }
    }

    private void writeFiles() throws IOException {
        Path root = store.settings().data();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = root.resolve(file.getKey()).normalize();
            Path directory = target.getParent();
            if (!target.startsWith(root) || directory == null) {
                throw new IOException("the backup has a file that leads outside");
            }
            PrivateDirectory.make(directory);
            PrivateFile.write(target, file.getValue());
        }
    }
}

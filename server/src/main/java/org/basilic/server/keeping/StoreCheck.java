package org.basilic.server.keeping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.basilic.server.store.BrokenSealException;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.jspecify.annotations.Nullable;

/** Opens everything that is sealed in a store, and hashes again what was hashed when it was written. */
final class StoreCheck {

    /** Whose bytes the column {@code sha256} of a table is about. */
    static final Map<String, String> HASHED = Map.of(
            "messages", "sealed_bytes",
            "imports", "sealed_bytes",
            "visit_versions", "sealed_encounter",
            "codings", "sealed_result",
            "claims", "sealed_file",
            "remittances", "sealed_file");

    /** Tables whose hashed bytes were packed before they were sealed; the hash is of the unpacked ones. */
    private static final Set<String> PACKED = Set.of("imports");

    private static final int FETCH = 200;

    private final OpenStore store;
    private final Sealer sealer;
    private final Map<String, Long> looked = new LinkedHashMap<>();

    StoreCheck(OpenStore store) {
        this.store = store;
        this.sealer = store.sealer();
    }

    /** Looks at every table, and tells what it finds. */
    void check(Consumer<StoreFinding> found) throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (Table table : Table.all(connection)) {
                if (!table.sealed().isEmpty()) {
                    looked.put(table.name(), check(connection, table, found));
                }
            }
            connection.rollback();
        }
    }

    /** Returns how many sealed values of each table were looked at. */
    Map<String, Long> looked() {
        return looked;
    }

    private long check(Connection connection, Table table, Consumer<StoreFinding> found) throws SQLException {
        long count = 0;
        String hashed = HASHED.get(table.name());
        try (PreparedStatement select = connection.prepareStatement(select(table, hashed != null))) {
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    for (String column : table.sealed()) {
                        byte[] sealed = rows.getBytes(column);
                        if (sealed == null) {
                            continue;
                        }
                        count++;
                        String wanted = column.equals(hashed) ? rows.getString("sha256") : null;
                        String wrong = wrong(table.name(), rows.getString("of_facility"), sealed, wanted);
                        if (wrong != null) {
                            found.accept(new StoreFinding(table.name(), key(table, rows), column, wrong));
                        }
                    }
                }
            }
        }
        return count;
    }

    private @Nullable String wrong(String table, String facility, byte[] sealed, @Nullable String wanted) {
        byte[] plain;
        try {
            plain = sealer.open(facility, sealed);
        } catch (BrokenSealException e) {
            return "does not open";
        }
        if (wanted == null) {
            return null;
        }
        try {
            return wanted.equals(PACKED.contains(table) ? unpackedHash(plain) : Sha256.of(plain))
                    ? null
                    : "has another SHA-256";
        } catch (IOException e) {
            return "does not unpack";
        }
    }

    private static String unpackedHash(byte[] packed) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return Sha256.end(digest);
    }

    private static String key(Table table, ResultSet rows) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String column : table.key()) {
            parts.add(rows.getString(column));
        }
        return String.join(" ", parts);
    }

    private static String select(Table table, boolean hashed) {
        List<String> wanted = new ArrayList<>();
        table.key().forEach(column -> wanted.add("t." + column));
        table.sealed().forEach(column -> wanted.add("t." + column));
        if (hashed) {
            wanted.add("t.sha256");
        }
        String facility;
        if (table.columns().containsKey("facility")) {
            facility = "t.facility";
        } else if (table.columns().containsKey("visit")) {
            facility = "(SELECT v.facility FROM visits v WHERE v.id = t.visit)";
        } else if (table.columns().containsKey("account")) {
            facility = "(SELECT a.facility FROM accounts a WHERE a.id = t.account)";
        } else {
            throw new IllegalStateException("nothing tells whose the rows are: " + table.name());
        }
        return "SELECT " + String.join(", ", wanted) + ", " + facility + " AS of_facility FROM " + table.name() + " t";
    }
}

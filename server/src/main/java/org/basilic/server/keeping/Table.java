package org.basilic.server.keeping;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One table of the store.
 *
 * @param columns with their kinds, in the table's order
 * @param key the columns that tell its rows apart
 */
record Table(String name, Map<String, Kind> columns, List<String> key) {

    /** What belongs to the running of a server and to no copy of its records. */
    private static final Set<String> PASSING =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    /** Returns the tables of a store, each behind those that its rows point to. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        Map<String, Table> found = new LinkedHashMap<>();
        Map<String, Set<String>> before = new LinkedHashMap<>();
        String schema = connection.getSchema();
        try (ResultSet tables = meta.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!PASSING.contains(name)) {
                    found.put(name, new Table(name, columns(meta, schema, name), key(meta, schema, name)));
                }
            }
        }
        for (String name : found.keySet()) {
            Set<String> pointsTo = new LinkedHashSet<>();
            try (ResultSet keys = meta.getImportedKeys(null, schema, name)) {
                while (keys.next()) {
                    pointsTo.add(keys.getString("PKTABLE_NAME"));
                }
            }
            pointsTo.remove(name);
            before.put(name, pointsTo);
        }
        List<Table> order = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (order.size() < found.size()) {
            int was = order.size();
            for (Table table : found.values()) {
                if (!done.contains(table.name()) && done.containsAll(before.getOrDefault(table.name(), Set.of()))) {
                    order.add(table);
                    done.add(table.name());
                }
            }
            if (order.size() == was) {
                throw new IllegalStateException("tables that point to each other in a circle");
            }
        }
        return order;
    }

    private static Map<String, Kind> columns(DatabaseMetaData meta, String schema, String table) throws SQLException {
        Map<String, Kind> columns = new LinkedHashMap<>();
        try (ResultSet found = meta.getColumns(null, schema, table, "%")) {
            while (found.next()) {
                if ("YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    continue; // the database works it out by itself
                }
                columns.put(
                        found.getString("COLUMN_NAME"),
                        Kind.of(found.getInt("DATA_TYPE"), found.getString("TYPE_NAME")));
            }
        }
        return columns;
    }

    private static List<String> key(DatabaseMetaData meta, String schema, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet found = meta.getPrimaryKeys(null, schema, table)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    /** Returns what reads all rows, in the order of the key. */
    String select() {
        return "SELECT " + String.join(", ", columns.keySet()) + " FROM " + name + " ORDER BY "
                + String.join(", ", key);
    }

    /** Returns what puts one row in. */
    static String insert(String name, List<String> columns) {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
    }

    /** Returns the columns whose bytes are sealed. */
    List<String> sealed() {
        return columns.keySet().stream()
                .filter(column -> column.startsWith("sealed_"))
                .toList();
    }
}

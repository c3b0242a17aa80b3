package org.basilic.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The database that a run of the tests asks for: H2, or with {@code -Dbasilic.test.database=postgresql} a PostgreSQL of its own. */
public final class TestDatabase {

    private static @Nullable EmbeddedPostgres running;

    private TestDatabase() {}

    /** Whether this run is on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("basilic.test.database"));
    }

    /** Returns a new, empty database; null for the file of H2. */
    public static Settings.@Nullable Database fresh() {
        if (!isPostgres()) {
            return null;
        }
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return new Settings.Database(server().getJdbcUrl("postgres", name), null, null);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (running == null) {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
                running = postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.basilic.server.keeping;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.basilic.server.DatabaseUrl;
import org.basilic.server.Settings;
import org.basilic.server.store.DataKeys;
import org.basilic.server.store.MasterKey;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.CheckpointKey;
import org.basilic.server.trail.Checkpoints;
import org.basilic.server.trail.Trail;
import org.basilic.server.trail.TrailCheck;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store that a command has open, without a server around it. */
public final class OpenStore implements AutoCloseable {

    private static final String USER = "sa";

    private final Settings settings;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MasterKey master;
    private final DataKeys keys;
    private final Clock clock;

    private OpenStore(Settings settings, HikariDataSource pool, MasterKey master, Clock clock) {
        this.settings = settings;
        this.pool = pool;
        this.master = master;
        this.clock = clock;
        this.jdbc = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.keys = new DataKeys(jdbc, transaction, master, clock);
    }

    /**
     * Opens the store of these settings; its tables are made or brought up to date.
     *
     * @throws IOException if the master key cannot be read
     */
    public static OpenStore open(Settings settings, MasterKey master) throws IOException {
        return open(settings, master, Clock.systemUTC());
    }

    static OpenStore open(Settings settings, MasterKey master, Clock clock) throws IOException {
        Settings.Database database = settings.database();
        return database == null
                ? open(settings, master, clock, USER, null)
                : open(settings, master, clock, database.user(), database.password());
    }

    /** Opens it as whoever owns the tables, for what the program's own user may not do. */
    static OpenStore openAsOwner(Settings settings, MasterKey master) throws IOException {
        Settings.Owner owner =
                settings.database() == null ? null : settings.database().owner();
        return owner == null
                ? open(settings, master)
                : open(settings, master, Clock.systemUTC(), owner.user(), owner.password());
    }

    private static OpenStore open(
            Settings settings, MasterKey master, Clock clock, @Nullable String user, @Nullable String password)
            throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(DatabaseUrl.of(settings));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(4);
        HikariDataSource pool = new HikariDataSource(config);
        try {
            migrations(pool, settings).load().migrate();
            return new OpenStore(settings, pool, master, clock);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Whether there is a database; one that is elsewhere is taken for there. */
    static boolean isThere(Settings settings) {
        return settings.database() != null || Files.exists(settings.data().resolve("basilic.mv.db"));
    }

    static FluentConfiguration migrations(DataSource source, Settings settings) {
        Settings.Database database = settings.database();
        Settings.Owner owner = database == null ? null : database.owner();
        FluentConfiguration flyway = Flyway.configure()
                .placeholders(Map.of("program", DatabaseUrl.program(settings)))
                .locations("classpath:db/migration", "classpath:db/vendor/" + (database == null ? "h2" : "postgresql"));
        return database == null || owner == null
                ? flyway.dataSource(source)
                : flyway.dataSource(database.url(), owner.user(), owner.password());
    }

    Settings settings() {
        return settings;
    }

    DataSource source() {
        return pool;
    }

    /** Returns the database. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Returns what runs its transactions. */
    public TransactionTemplate transaction() {
        return transaction;
    }

    MasterKey master() {
        return master;
    }

    /** Returns the data keys. */
    public DataKeys keys() {
        return keys;
    }

    Clock clock() {
        return clock;
    }

    /** Returns what seals and opens. */
    public Sealer sealer() {
        return new Sealer(keys);
    }

    /** Returns the trail. */
    public Trail trail() {
        return new Trail(jdbc, clock);
    }

    TrailCheck trailCheck() {
        return new TrailCheck(jdbc, transaction);
    }

    Checkpoints checkpoints() throws IOException {
        return new Checkpoints(
                settings.checkpoints(), CheckpointKey.in(settings.data().resolve("keys")));
    }

    @Override
    public void close() {
        pool.close();
    }
}

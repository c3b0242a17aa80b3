package org.basilic.server.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.basilic.server.Settings;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.basilic.server.operating.Warning;
import org.basilic.server.store.MasterKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a backup of a running server every day, where {@code --backups} says where to; the first one soon after the start.
 * Warns where the newest is old, whoever makes them.
 */
@Component
class DailyBackup implements SmartLifecycle, Warning {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final Duration DAY = Duration.ofHours(24);
    private static final long FIRST_MINUTES = 1;
    private static final long MINUTES = 30;

    private final Settings settings;
    private final MasterKey master;
    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable ScheduledExecutorService rounds;
    private volatile @Nullable String warning;

    DailyBackup(Settings settings, MasterKey master, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.master = master;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a backup if the newest is a day old, and looks then how old the newest is.
     *
     * @return the file; null where none was due
     */
    @Nullable
    Path round() throws IOException {
        try {
            Path directory = settings.backups();
            return directory == null || isYounger(newest(jdbc), DAY) ? null : make(directory);
        } finally {
            look();
        }
    }

    private Path make(Path directory) throws IOException {
        // Connections of its own: those of requests may take no statement of more than half a minute.
        try (OpenStore store = OpenStore.open(settings, master, clock)) {
            return new Backup(store).write(directory);
        }
    }

    /** A store without any backup is as old as what its trail still begins with. */
    private void look() {
        String since = newest(jdbc);
        if (since == null) {
            since = jdbc.sql("SELECT at FROM trail WHERE facility = ? ORDER BY seq LIMIT 1")
                    .param(Facilities.MAIN)
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }
        Duration most = Duration.ofHours(Limits.of("backup.age.hours"));
        warning = since == null || isYounger(since, most)
                ? null
                : "there has been no backup for " + most.toHours() + " hours";
    }

    /** Returns when the newest backup was made, as the trail has it; null where there never was one. */
    static @Nullable String newest(JdbcClient jdbc) {
        return jdbc.sql("SELECT at FROM trail WHERE facility = ? AND action = 'BACKED_UP' ORDER BY seq DESC LIMIT 1")
                .param(Facilities.MAIN)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private boolean isYounger(@Nullable String at, Duration age) {
        return at != null && Instant.parse(at).plus(age).isAfter(clock.instant());
    }

    @Override
    public @Nullable String words() {
        return warning;
    }

    private void quietRound() {
        try {
            Path made = round();
            if (made != null) {
                LOG.info("a backup was made: {}", made.getFileName());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("no backup could be made", e);
        }
        String now = warning;
        if (now != null) {
            LOG.warn("{}", now);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "backups");
            thread.setDaemon(true);
            return thread;
        });
        rounds = started;
        Future<?> unused = started.scheduleWithFixedDelay(this::quietRound, FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdown();
            rounds = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}

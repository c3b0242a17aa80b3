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
import org.basilic.server.store.MasterKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a backup of a running server every day, where {@code --backups} says where to; the first one soon after the start. */
@Component
class DailyBackup implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final Duration DAY = Duration.ofHours(24);
    private static final long FIRST_MINUTES = 1;
    private static final long MINUTES = 30;

    private final Settings settings;
    private final MasterKey master;
    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable ScheduledExecutorService rounds;

    DailyBackup(Settings settings, MasterKey master, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.master = master;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a backup if the newest is a day old.
     *
     * @return the file; null where none was due
     */
    @Nullable
    Path round() throws IOException {
        Path directory = settings.backups();
        if (directory == null || !due()) {
            return null;
        }
        // Connections of its own: those of requests may take no statement of more than half a minute.
        try (OpenStore store = OpenStore.open(settings, master)) {
            return new Backup(store).write(directory);
        }
    }

    private boolean due() {
        return jdbc.sql("SELECT at FROM trail WHERE action = 'BACKED_UP' ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .optional()
                .map(at -> Instant.parse(at).plus(DAY).isBefore(clock.instant()))
                .orElse(true);
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
    }

    @Override
    public synchronized void start() {
        if (settings.backups() == null) {
            return;
        }
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

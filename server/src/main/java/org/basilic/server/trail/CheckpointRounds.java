package org.basilic.server.trail;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the checkpoints of a running server: at its start and end, and for each facility every hour or ten thousand rows,
 * whichever comes first.
 */
@Component
public class CheckpointRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRounds.class);
    private static final long SECONDS = 10;

    private record Head(String facility, long seq, String hash) {}

    private record Written(long seq, Instant at) {}

    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final Map<String, Written> written = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService rounds;

    CheckpointRounds(JdbcClient jdbc, Checkpoints checkpoints, Clock clock) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * Writes what is due.
     *
     * @param always whether every trail that grew is due, however little
     * @throws IOException if a checkpoint cannot be written
     */
    public synchronized void round(boolean always) throws IOException {
        List<Head> heads = jdbc.sql("SELECT facility, seq, hash FROM trail_heads WHERE seq > 0 ORDER BY facility")
                .query((row, number) -> new Head(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
        Instant now = clock.instant();
        for (Head head : heads) {
            Written last = written.get(head.facility());
            boolean grew = last == null || head.seq() > last.seq();
            boolean due = last == null
                    || head.seq() - last.seq() >= Limits.of("checkpoint.rows")
                    || !now.isBefore(last.at().plus(Limits.secondsOf("checkpoint.seconds")));
            if (grew && (always || due)) {
                checkpoints.write(head.facility(), head.seq(), head.hash(), now);
                written.put(head.facility(), new Written(head.seq(), now));
            }
        }
    }

    /** Says so where a trail is shorter than a checkpoint tells: it was cut, or its database put back to an earlier day. */
    private void compare() {
        try {
            for (Checkpoint checkpoint : checkpoints.read()) {
                long seq = jdbc.sql("SELECT seq FROM trail_heads WHERE facility = ?")
                        .param(checkpoint.facility())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
                if (seq < checkpoint.seq()) {
                    LOG.error(
                            "the trail of {} ends at {}, and checkpoint {} tells of {}",
                            checkpoint.facility(),
                            seq,
                            checkpoint.number(),
                            checkpoint.seq());
                    return;
                }
            }
        } catch (IOException | DataAccessException e) {
            LOG.error("the trail could not be held against its checkpoints", e);
        }
    }

    private void quietRound(boolean always) {
        try {
            round(always);
        } catch (IOException | DataAccessException e) {
            LOG.error("a checkpoint of the trail could not be written", e);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "checkpoints");
            thread.setDaemon(true);
            return thread;
        });
        started.execute(this::compare);
        rounds = started;
        Future<?> unused = started.scheduleWithFixedDelay(() -> quietRound(false), 0, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running;
        synchronized (this) {
            running = rounds;
            rounds = null;
        }
        if (running != null) {
            running.shutdown();
            quietRound(true);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }

    /** Stops after everything that writes rows: what has the lowest phase stops last. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}

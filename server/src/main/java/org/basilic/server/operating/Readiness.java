package org.basilic.server.operating;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.basilic.server.Settings;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the server can take work: its database answers, the trail can be written, the disk has room, messages move on. */
@Component
public class Readiness {

    private final Settings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Readiness(Settings settings, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns what is missing, in words of ours; empty when the server is ready. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        try {
            if (!trailWritable()) {
                missing.add("the trail cannot be written");
            }
            if (waitingTooLong()) {
                missing.add("messages wait for more than " + Limits.of("queue.lag.seconds") + " seconds");
            }
        } catch (DataAccessException | TransactionException e) {
            missing.add("the database does not answer");
        }
        if (freePercent() < Limits.of("disk.free.percent")) {
            missing.add("less than " + Limits.of("disk.free.percent") + " percent of the disk is free");
        }
        return missing;
    }

    /** Whether a row of the trail's heads can be written; the attempt is undone. */
    private boolean trailWritable() {
        Boolean writable = transaction.execute(status -> {
            status.setRollbackOnly();
            String facility = jdbc.sql("SELECT facility FROM trail_heads ORDER BY facility LIMIT 1")
                    .query(String.class)
                    .single();
            return jdbc.sql("UPDATE trail_heads SET seq = seq WHERE facility = ?")
                            .param(facility)
                            .update()
                    == 1;
        });
        return Boolean.TRUE.equals(writable);
    }

    private boolean waitingTooLong() {
        OffsetDateTime before = OffsetDateTime.now(clock)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .minusSeconds(Limits.of("queue.lag.seconds"));
        return jdbc.sql("SELECT 1 FROM messages WHERE state = 'STORED' AND received_at < ? LIMIT 1")
                .param(before)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private long freePercent() {
        try {
            FileStore store = Files.getFileStore(settings.data());
            return store.getTotalSpace() == 0 ? 100 : store.getUsableSpace() * 100 / store.getTotalSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}

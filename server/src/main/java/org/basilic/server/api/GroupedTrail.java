package org.basilic.server.api;

import java.util.ArrayList;
import java.util.List;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of the trail that tell of nothing that is kept, such as the coding of a record that was sent. Those that come while one
 * transaction is on its way go together in the next, since each locks the trail. Whoever asked waits until the row is there.
 */
@Component
public class GroupedTrail {

    private static final class Waiting {
        private final Event event;
        private boolean done;
        private @Nullable RuntimeException failure;

        Waiting(Event event) {
            this.event = event;
        }
    }

    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Object lock = new Object();
    private List<Waiting> waiting = new ArrayList<>();
    private boolean busy;

    GroupedTrail(Trail trail, TransactionTemplate transaction) {
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Writes a row, and returns when it is on the disk. */
    public void record(Event event) {
        Waiting mine = new Waiting(event);
        List<Waiting> batch = enter(mine);
        if (!batch.isEmpty()) {
            write(batch);
        }
        RuntimeException failure = mine.failure;
        if (failure != null) {
            throw new TrailException(failure);
        }
    }

    /** Returns the rows that this thread is to write; none where another wrote its row. */
    private List<Waiting> enter(Waiting mine) {
        boolean interrupted = false;
        synchronized (lock) {
            waiting.add(mine);
            while (busy && !mine.done) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (mine.done) {
                return List.of();
            }
            busy = true;
            List<Waiting> batch = waiting;
            waiting = new ArrayList<>();
            return batch;
        }
    }

    private void write(List<Waiting> batch) {
        RuntimeException failure = null;
        try {
            transaction.executeWithoutResult(status -> batch.forEach(one -> trail.record(one.event)));
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            synchronized (lock) {
                for (Waiting one : batch) {
                    one.done = true;
                    one.failure = failure;
                }
                busy = false;
                lock.notifyAll();
            }
        }
    }
}

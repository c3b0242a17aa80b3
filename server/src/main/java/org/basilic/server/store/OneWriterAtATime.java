package org.basilic.server.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.basilic.server.operating.Limits;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets one transaction after the other change the database of the file. H2 (2.3 and 2.4 alike) loses what a transaction has
 * committed where another that waited for the same row, or held it before, is rolled back at that moment; where none waits
 * for a row, none is lost. Transactions that only read go beside.
 */
final class OneWriterAtATime extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient ReentrantLock turn = new ReentrantLock(true);
    /** Whether each transaction of the thread, the outermost last, took a turn. */
    private final transient ThreadLocal<Deque<Boolean>> taken = ThreadLocal.withInitial(ArrayDeque::new);

    OneWriterAtATime(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        boolean writes = !definition.isReadOnly();
        if (writes) {
            waitForTurn();
        }
        boolean begun = false;
        try {
            super.doBegin(transaction, definition);
            taken.get().push(writes);
            begun = true;
        } finally {
            if (writes && !begun) {
                turn.unlock();
            }
        }
    }

    private void waitForTurn() {
        try {
            if (!turn.tryLock(Limits.of("database.lock.seconds"), TimeUnit.SECONDS)) {
                throw new CannotAcquireLockException("another transaction takes too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("stopped while another transaction was at work", e);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (taken.get().pop()) {
                turn.unlock();
            }
        }
    }
}

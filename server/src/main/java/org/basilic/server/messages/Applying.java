package org.basilic.server.messages;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.WebApplicationContext;

/** The thread that makes visits of messages, behind their answers: what waits, from the start on. */
@Component
class Applying implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

    /** How long it sleeps at most: what another process put back waits no longer. */
    private static final long ROUND_MILLIS = 1_000;

    private final Application application;
    private final Semaphore work = new Semaphore(0);
    private final boolean serves;
    private volatile boolean running;
    private Thread thread = new Thread();

    Applying(Application application, ApplicationContext context) {
        this.application = application;
        this.serves = context instanceof WebApplicationContext;
    }

    /** Tells that a message waits. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try {
                if (application.next()) {
                    continue;
                }
                work.tryAcquire(ROUND_MILLIS, TimeUnit.MILLISECONDS);
                work.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn(
                        "messages wait: the store does not answer ({})",
                        e.getClass().getSimpleName());
                pause();
            } catch (RuntimeException e) {
                LOG.error("messages wait: {}", e.getClass().getName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ROUND_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "messages");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        work.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts by itself in a server, and in no command that only opens the store. */
    @Override
    public boolean isAutoStartup() {
        return serves;
    }

    /** Starts before what brings messages in, and stops after it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 10_000;
    }
}

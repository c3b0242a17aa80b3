package org.basilic.server.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.basilic.server.operating.Stopping;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/** The threads that hand messages over, one for each target, so that one that does not answer keeps no other waiting. */
@Component
class Sender implements SmartLifecycle {

    private final Outbox outbox;
    private final List<Target> targets = new ArrayList<>();
    private final List<Sending> sendings = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final boolean serves;
    private volatile boolean running;

    Sender(Outbox outbox, List<TargetSource> sources, ApplicationContext context) {
        this.outbox = outbox;
        this.serves = context instanceof WebApplicationContext;
        sources.forEach(source -> targets.addAll(source.targets()));
    }

    @Override
    public void start() {
        running = true;
        for (Target target : targets) {
            Sending sending = new Sending(outbox, target);
            Thread thread = new Thread(sending, "outbox");
            sendings.add(sending);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void stop(Runnable stopped) {
        Stopping.beside(this::stop, stopped);
    }

    @Override
    public int getPhase() {
        return Stopping.PHASE;
    }

    @Override
    public void stop() {
        running = false;
        sendings.forEach(Sending::stop);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Sending.patience());
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sendings.clear();
        threads.clear();
    }

    /** Starts by itself in a server, and in no command that only opens the store. */
    @Override
    public boolean isAutoStartup() {
        return serves;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

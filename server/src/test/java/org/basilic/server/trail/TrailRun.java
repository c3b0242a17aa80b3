package org.basilic.server.trail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.keeping.OpenStore;
import org.basilic.server.store.MasterKey;
import org.basilic.server.store.PrivateDirectory;

/** Writes a long trail into a store and says how fast it is walked. */
public final class TrailRun {

    private static final int AT_ONCE = 1000;
    private static final int TIMES = 5;

    private TrailRun() {}

    /** Takes the number of rows, 200,000 where none is told, and the URL of a PostgreSQL, H2 where none is told. */
    public static void main(String[] args) throws IOException {
        int rows = args.length == 0 ? 200_000 : Integer.parseInt(args[0]);
        Path directory = Files.createTempDirectory("basilic-trail");
        Settings settings =
                Settings.in(directory).with(args.length < 2 ? null : new Settings.Database(args[1], null, null));
        try (OpenStore store = OpenStore.open(settings, MasterKey.in(settings.masterKey()))) {
            new Facilities(settings, store.jdbc(), store.keys(), store.transaction(), Clock.systemUTC());
            long began = System.nanoTime();
            for (int n = 0; n < rows; n += AT_ONCE) {
                write(store);
            }
            System.out.printf("written: %,d rows in %,d ms%n", rows, since(began));
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            for (int n = 0; n < TIMES; n++) {
                began = System.nanoTime();
                long work = threads.getCurrentThreadCpuTime();
                TrailReport report =
                        new TrailCheck(store.jdbc(), store.transaction()).check(Facilities.MAIN, List.of());
                long worked = (threads.getCurrentThreadCpuTime() - work) / 1_000_000;
                System.out.printf(
                        "walked: %,d rows, whole: %s, in %,d ms, %,d ms of work, %,d rows a second of it%n",
                        report.rows(),
                        report.whole(),
                        since(began),
                        worked,
                        report.rows() * 1000 / Math.max(1, worked));
            }
        }
        PrivateDirectory.remove(directory);
    }

    private static void write(OpenStore store) {
        Trail trail = store.trail();
        store.transaction().executeWithoutResult(status -> {
            for (int n = 0; n < AT_ONCE; n++) {
                trail.record(Event.done(
                                Actor.program(Facilities.MAIN),
                                Action.RECORD_READ,
                                "visit",
                                UUID.randomUUID().toString())
                        .of("0".repeat(64)));
            }
        });
    }

    private static long since(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}

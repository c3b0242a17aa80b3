package org.basilic.server.operating;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The limits of the server, {@code limits.csv}, and how often each was met since the start: the counter {@code
 * basilic_limit_hits_total} of the metrics, by name of the limit.
 */
@Component
public final class Limits {

    private static final Map<String, Limit> ALL = read();

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, Counter> hits = new LinkedHashMap<>();
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    /** Makes the counters, all at zero. */
    public Limits(MeterRegistry registry) {
        for (String name : ALL.keySet()) {
            hits.put(
                    name,
                    Counter.builder("basilic.limit.hits")
                            .description("how often a limit was met")
                            .tag("limit", name)
                            .register(registry));
        }
    }

    /** Returns limits whose counters nobody reads, for tests without a server. */
    public static Limits uncounted() {
        return new Limits(new SimpleMeterRegistry());
    }

    /** Returns all limits, in the order of the file. */
    public static Collection<Limit> all() {
        return ALL.values();
    }

    /**
     * Returns the number of a limit, in its unit.
     *
     * @throws IllegalArgumentException if there is no limit of this name
     */
    public static long of(String name) {
        Limit limit = ALL.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("no such limit: " + name);
        }
        return limit.value();
    }

    /**
     * Returns the number of a limit, in its unit.
     *
     * @throws IllegalArgumentException if there is no limit of this name
     * @throws ArithmeticException if it is larger than an int
     */
    public static int intOf(String name) {
        return Math.toIntExact(of(name));
    }

    /** Returns a limit that is told in seconds. */
    public static Duration secondsOf(String name) {
        return Duration.ofSeconds(of(name));
    }

    /**
     * Counts that a limit was met; the log tells of each limit once a minute at most.
     *
     * @throws IllegalArgumentException if there is no limit of this name
     */
    public void hit(String name) {
        counter(name).increment();
        long now = System.nanoTime();
        long last = told.merge(name, now, (before, fresh) -> fresh - before < MINUTE ? before : fresh);
        if (last == now) {
            LOG.warn("limit {} was met, {} times since the start", name, hits(name));
        }
    }

    /** Returns how often a limit was met since the start. */
    public long hits(String name) {
        return (long) counter(name).count();
    }

    private Counter counter(String name) {
        Counter counter = hits.get(name);
        if (counter == null) {
            throw new IllegalArgumentException("no such limit: " + name);
        }
        return counter;
    }

    private static Map<String, Limit> read() {
        Map<String, Limit> limits = new LinkedHashMap<>();
        try (InputStream in = Limits.class.getResourceAsStream("/limits.csv")) {
            if (in == null) {
                throw new IllegalStateException("limits.csv is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells -> new Limit(cells[0], Long.parseLong(cells[1]), cells[2], cells[3]))
                    .forEach(limit -> {
                        if (limits.put(limit.name(), limit) != null) {
                            throw new IllegalStateException("limits.csv: twice: " + limit.name());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(limits);
    }
}

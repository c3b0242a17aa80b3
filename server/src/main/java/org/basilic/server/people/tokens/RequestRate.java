package org.basilic.server.people.tokens;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.basilic.server.operating.Limits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How many requests each machine may make: so many a second, with bursts. */
@Component
public final class RequestRate {

    private static final int KEPT = 10_000;

    private final Limits limits;
    private final long rate;
    private final long burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    @Autowired
    RequestRate(Limits limits) {
        this(limits, Limits.of("api.rate"), Limits.of("api.burst"));
    }

    RequestRate(Limits limits, long rate, long burst) {
        this.limits = limits;
        this.rate = rate;
        this.burst = burst;
    }

    /** Counts a request of this client, and returns how long it must wait first; zero to go on. */
    Duration pause(String client) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    client,
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                            .build());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        limits.hit("api.rate");
        return Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }
}

package org.basilic.server.people.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.basilic.server.operating.Limits;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow. An address has so many attempts in five minutes. After some failures from one address for one login,
 * each further one doubles the wait, to a quarter of an hour; other addresses do not wait for it, so that a stranger cannot
 * shut a person out.
 */
@Component
final class Throttle {

    private static final int KEPT = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration FORGET = Duration.ofHours(1);

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Limits limits;
    private final int free = Limits.intOf("sign-in.account.failures");
    private final Duration longest = Limits.secondsOf("sign-in.account.wait.seconds");
    private final int attempts = Limits.intOf("sign-in.address.attempts");
    private final Map<String, Failures> pairs = bounded();
    private final Map<String, Deque<Instant>> addresses = bounded();

    Throttle(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    /**
     * Counts an attempt before it is looked at, so that many at once count as many.
     *
     * @return how long to wait first; zero to go on
     */
    synchronized Duration attempt(String login, String address) {
        Instant now = clock.instant();
        String pair = login + " " + address;
        Failures before = pairs.get(pair);
        if (before != null && now.isAfter(before.last().plus(FORGET))) {
            before = null;
        }
        if (before != null && before.count() >= free) {
            Duration wait = Duration.between(now, before.last().plus(waitAfter(before.count())));
            if (!wait.isNegative() && !wait.isZero()) {
                limits.hit("sign-in.account.failures");
                return wait;
            }
        }
        Deque<Instant> recent = addresses.computeIfAbsent(address, key -> new ArrayDeque<>());
        while (!recent.isEmpty() && recent.getFirst().isBefore(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (recent.size() >= attempts) {
            limits.hit("sign-in.address.attempts");
            return Duration.between(now, recent.getFirst().plus(WINDOW)).plusSeconds(1);
        }
        recent.addLast(now);
        pairs.put(pair, new Failures(before == null ? 1 : before.count() + 1, now));
        return Duration.ZERO;
    }

    private Duration waitAfter(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 10));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** The last attempt was right. */
    synchronized void right(String login, String address) {
        pairs.remove(login + " " + address);
        Deque<Instant> recent = addresses.get(address);
        if (recent != null && !recent.isEmpty()) {
            recent.removeLast();
        }
    }
}

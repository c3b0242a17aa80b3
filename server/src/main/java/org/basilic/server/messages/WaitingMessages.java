package org.basilic.server.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages that wait, in the order in which they came. Where the order of a peer is strict, those behind one that could
 * not be applied wait with it; and those of a facility whose map or policies cannot be read wait until they can.
 */
@Component
class WaitingMessages {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Peers peers;
    private final Clock clock;
    private final Map<String, Instant> paused = new ConcurrentHashMap<>();

    WaitingMessages(JdbcClient jdbc, Peers peers, Clock clock) {
        this.jdbc = jdbc;
        this.peers = peers;
        this.clock = clock;
    }

    /** Returns the message that waits longest and may be applied; null when none does. */
    @Nullable
    Kept oldest() {
        StringBuilder sql = new StringBuilder("SELECT " + Kept.COLUMNS + " FROM messages m WHERE m.state = 'STORED'");
        List<Object> values = new ArrayList<>();
        stops(peers.inStrictOrder()).forEach((peer, arrival) -> {
            sql.append(" AND NOT (m.peer = ? AND m.arrival > ?)");
            values.add(peer);
            values.add(arrival);
        });
        Instant now = clock.instant();
        paused.values().removeIf(until -> !until.isAfter(now));
        paused.keySet().forEach(facility -> {
            sql.append(" AND m.facility <> ?");
            values.add(facility);
        });
        return jdbc.sql(sql + " ORDER BY m.arrival LIMIT 1")
                .params(values)
                .query(Kept::of)
                .optional()
                .orElse(null);
    }

    /** Returns these messages without those that wait behind one that could not be applied. */
    List<Kept> free(List<Kept> messages) {
        Map<String, Long> stops = stops(peers.inStrictOrder());
        return messages.stream()
                .filter(one ->
                        one.state() != State.STORED || one.arrival() <= stops.getOrDefault(one.peer(), one.arrival()))
                .toList();
    }

    /** Whether those behind a message of this peer wait when it cannot be applied. */
    boolean inStrictOrder(String peer) {
        return peers.terms(peer).strictOrder();
    }

    /** Lets the messages of a facility wait for a while. */
    void pause(String facility) {
        paused.put(facility, clock.instant().plus(PAUSE));
    }

    /** Returns for each of these peers where its first message stands that could not be applied. */
    private Map<String, Long> stops(List<String> strict) {
        Map<String, Long> stops = new HashMap<>();
        if (!strict.isEmpty()) {
            jdbc.sql(
                            "SELECT peer, min(arrival) FROM messages WHERE state = 'DEAD' AND error = :error AND peer IN (:strict)"
                                    + " GROUP BY peer")
                    .param("error", Derivation.POISON)
                    .param("strict", strict)
                    .query((row, number) -> stops.put(row.getString(1), row.getLong(2)))
                    .list();
        }
        return stops;
    }
}

package org.basilic.server.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.basilic.server.Settings;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How old the newest message of a facility is, where messages come in by themselves. */
@Component
class FeedAge {

    /** The places whose pages show records, which may be behind when the feed is. */
    private static final Set<String> PLACES = Set.of("home", "worklist", "questions", "claims");

    private final boolean listens;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedAge(Settings settings, JdbcClient jdbc, Clock clock) {
        this.listens = settings.mllp() != null;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether pages of this place tell of the feed. */
    boolean concerns(String here) {
        return listens && PLACES.contains(here);
    }

    /**
     * Returns when the newest message came, if that is longer ago than the limit; null where the feed is fresh, where none is
     * listened to, and for a facility that no message ever came for.
     */
    @Nullable
    Stale of(String facility) {
        if (!listens) {
            return null;
        }
        Instant newest = jdbc.sql(
                        "SELECT received_at FROM messages WHERE facility = ? ORDER BY received_at DESC LIMIT 1")
                .param(facility)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
        if (newest == null) {
            return null;
        }
        Duration age = Duration.between(newest, clock.instant());
        return age.toSeconds() > Limits.of("feed.age.seconds") ? new Stale(newest, age.toMinutes()) : null;
    }

    /**
     * A feed that is silent.
     *
     * @param minutes since its newest message
     */
    record Stale(Instant since, long minutes) {}
}

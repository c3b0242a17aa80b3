package org.basilic.server.keeping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * How long one class of what is kept is kept.
 *
 * @param name of the class
 * @param count of units
 * @param unit days or years
 * @param from what it counts from, in words
 * @param source why
 */
record RetentionRule(String name, long count, ChronoUnit unit, String from, String source) {

    /** Returns the rules of {@code retention.csv}. */
    static List<RetentionRule> all() {
        try (InputStream in = RetentionRule.class.getResourceAsStream("/retention.csv")) {
            if (in == null) {
                throw new IllegalStateException("retention.csv is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 5))
                    .map(cells -> new RetentionRule(
                            cells[0],
                            Long.parseLong(cells[1]),
                            ChronoUnit.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                            cells[3],
                            cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the moment before which things of the class may go. */
    OffsetDateTime before(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(count, unit);
    }
}

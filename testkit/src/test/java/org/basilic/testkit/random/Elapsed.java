package org.basilic.testkit.random;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.jspecify.annotations.Nullable;

/** True elapsed minutes between charted times, worked out by the date library and not by the engine. */
final class Elapsed {

    private Elapsed() {}

    /** Returns the whole minutes between two charted times, or nothing when one of them is missing. */
    static @Nullable Long minutes(Encounter encounter, Administration administration) {
        LocalDateTime start = administration.start();
        LocalDateTime stop = administration.stop();
        return start == null || stop == null ? null : minutes(encounter.timeZone(), start, stop);
    }

    static long minutes(@Nullable ZoneId zone, LocalDateTime start, LocalDateTime stop) {
        Instant from = instant(zone, start, null);
        return ChronoUnit.MINUTES.between(from, instant(zone, stop, from));
    }

    /** Returns the whole minutes that may lie between two charted times: several where the clock showed one of them twice. */
    static Set<Long> readings(@Nullable ZoneId zone, LocalDateTime start, LocalDateTime stop) {
        Set<Long> readings = new HashSet<>();
        readings.add(minutes(zone, start, stop));
        if (zone != null) {
            for (ZonedDateTime from : occurrences(start.atZone(zone))) {
                for (ZonedDateTime to : occurrences(stop.atZone(zone))) {
                    if (!to.isBefore(from)) {
                        readings.add(ChronoUnit.MINUTES.between(from, to));
                    }
                }
            }
        }
        return readings;
    }

    private static List<ZonedDateTime> occurrences(ZonedDateTime time) {
        return List.of(time.withEarlierOffsetAtOverlap(), time.withLaterOffsetAtOverlap());
    }

    /** Returns the instant of a charted time: of two, the first that is not before the other instant. */
    static Instant instant(@Nullable ZoneId zone, LocalDateTime time, @Nullable Instant notBefore) {
        if (zone == null) {
            return time.toInstant(ZoneOffset.UTC);
        }
        ZonedDateTime first = time.atZone(zone);
        Instant instant = first.toInstant();
        return notBefore != null && instant.isBefore(notBefore)
                ? first.withLaterOffsetAtOverlap().toInstant()
                : instant;
    }
}

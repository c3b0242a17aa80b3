package org.basilic.testkit.random;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/**
 * How many minutes some administrations share with any choice of the others, or have apart from them, in all and until each
 * midnight, and how many any of a choice ran; pauses do not count.
 */
final class Overlaps {

    /** A stretch in which the same administrations run; bit n stands for the nth administration. */
    private record Piece(long seconds, int running, boolean endsAtMidnight) {}

    private final Encounter encounter;
    private final List<Piece> pieces = new ArrayList<>();

    Overlaps(Encounter encounter) {
        this.encounter = encounter;
        ZoneId zone = encounter.timeZone();
        TreeSet<Instant> edges = new TreeSet<>();
        for (Administration administration : encounter.administrations()) {
            addEdge(edges, zone, administration.start());
            addEdge(edges, zone, end(administration));
            for (Pause pause : administration.pauses()) {
                addEdge(edges, zone, pause.start());
                addEdge(edges, zone, pause.stop());
            }
        }
        Visit visit = encounter.visit();
        if (visit != null) {
            addEdge(edges, zone, visit.arrival());
            addEdge(edges, zone, visit.departure());
        }
        Set<Instant> midnights = midnights(zone);
        edges.addAll(midnights);
        Instant from = null;
        for (Instant to : edges) {
            if (from != null) {
                boolean midnight = midnights.contains(to);
                pieces.add(new Piece(to.getEpochSecond() - from.getEpochSecond(), running(from), midnight));
            }
            from = to;
        }
    }

    private Set<Instant> midnights(@Nullable ZoneId zone) {
        Set<Instant> midnights = new HashSet<>();
        for (Administration administration : encounter.administrations()) {
            LocalDateTime start = administration.start();
            LocalDateTime end = end(administration);
            for (LocalDate day = start == null ? null : start.toLocalDate();
                    day != null && end != null && !day.isAfter(end.toLocalDate());
                    day = day.plusDays(1)) {
                midnights.add(Elapsed.instant(zone, day.atStartOfDay(), null));
            }
        }
        return midnights;
    }

    private static void addEdge(Set<Instant> edges, @Nullable ZoneId zone, @Nullable LocalDateTime time) {
        if (time != null) {
            edges.add(Elapsed.instant(zone, time, null));
        }
    }

    private static @Nullable LocalDateTime end(Administration administration) {
        LocalDateTime start = administration.start();
        Integer minutes = administration.minutes();
        return administration.stop() == null && start != null && minutes != null
                ? start.plusMinutes(minutes)
                : administration.stop();
    }

    private int running(Instant at) {
        int running = 0;
        ZoneId zone = encounter.timeZone();
        for (int i = 0; i < encounter.administrations().size(); i++) {
            Administration administration = encounter.administrations().get(i);
            boolean paused = administration.pauses().stream()
                    .anyMatch(pause -> covers(zone, pause.start(), pause.stop(), at));
            if (!paused && covers(zone, administration.start(), end(administration), at)) {
                running |= 1 << i;
            }
        }
        return running;
    }

    private static boolean covers(
            @Nullable ZoneId zone, @Nullable LocalDateTime start, @Nullable LocalDateTime stop, Instant at) {
        return start != null
                && stop != null
                && !Elapsed.instant(zone, start, null).isAfter(at)
                && Elapsed.instant(zone, stop, null).isAfter(at);
    }

    /** Returns the whole minutes of the administrations of these ids, with each choice of the others. */
    Set<Long> of(List<String> ids) {
        int these = 0;
        for (int i = 0; i < encounter.administrations().size(); i++) {
            if (ids.contains(encounter.administrations().get(i).id())) {
                these |= 1 << i;
            }
        }
        Set<Long> minutes = new HashSet<>();
        for (int others = 0; others < 1 << encounter.administrations().size(); others++) {
            addMinutes(these, others, minutes);
        }
        return minutes;
    }

    private void addMinutes(int these, int others, Set<Long> minutes) {
        long shared = 0;
        long apart = 0;
        long any = 0;
        for (Piece piece : pieces) {
            any += (piece.running() & others) == 0 ? 0 : piece.seconds();
            if ((piece.running() & these) != 0 && (piece.running() & others & ~these) != 0) {
                shared += piece.seconds();
            } else if ((piece.running() & these) != 0) {
                apart += piece.seconds();
            }
            if (piece.endsAtMidnight()) {
                minutes.add(shared / 60);
                minutes.add(apart / 60);
            }
        }
        minutes.add(shared / 60);
        minutes.add(apart / 60);
        minutes.add(any / 60);
    }
}

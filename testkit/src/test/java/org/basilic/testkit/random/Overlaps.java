package org.basilic.testkit.random;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.coding.EncounterCheck;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Quantity;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/**
 * How many minutes some administrations share with any choice of the others, or have apart from them, in all and until each
 * midnight, and how many any of a choice ran; pauses do not count.
 */
final class Overlaps {

    private static final int LONGEST_STAY = 5;

    /** A stretch in which the same administrations run; bit n stands for the nth administration. */
    private record Piece(long seconds, int running, boolean endsAtMidnight) {}

    private final Encounter encounter;
    private final boolean withinVisit;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * Works out who runs when.
     *
     * @param withinVisit whether minutes before the arrival and after the departure are left out
     */
    Overlaps(Encounter encounter, boolean withinVisit) {
        this.encounter = encounter;
        this.withinVisit = withinVisit;
        TreeSet<Instant> edges = new TreeSet<>();
        for (Administration administration : encounter.administrations()) {
            addEdge(edges, start(administration));
            addEdge(edges, end(administration));
            for (Pause pause : administration.pauses()) {
                addEdge(edges, instant(pause.start()));
                addEdge(edges, instant(pause.stop()));
            }
        }
        Visit visit = encounter.visit();
        if (visit != null) {
            addEdge(edges, instant(visit.arrival()));
            addEdge(edges, instant(visit.departure()));
        }
        Set<Instant> midnights = midnights();
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

    /** Returns the midnights of the days on which the visit may be. */
    private Set<Instant> midnights() {
        Set<Instant> midnights = new HashSet<>();
        LocalDate date = EncounterCheck.dateOf(encounter);
        if (date != null) {
            for (int day = -1; day <= LONGEST_STAY; day++) {
                midnights.add(
                        Elapsed.instant(encounter.timeZone(), date.plusDays(day).atStartOfDay(), null));
            }
        }
        return midnights;
    }

    private static void addEdge(Set<Instant> edges, @Nullable Instant time) {
        if (time != null) {
            edges.add(time);
        }
    }

    private @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : Elapsed.instant(encounter.timeZone(), time, null);
    }

    private @Nullable Instant start(Administration administration) {
        return instant(administration.start());
    }

    /** Returns the stop, charted or worked out from the length, or from rate and volume. */
    private @Nullable Instant end(Administration administration) {
        Instant start = start(administration);
        LocalDateTime stop = administration.stop();
        if (stop != null) {
            return Elapsed.instant(encounter.timeZone(), stop, start);
        }
        Integer minutes = administration.minutes();
        Quantity rate = administration.rate();
        Quantity volume = administration.volume();
        if (minutes == null && rate != null && volume != null) {
            minutes = volume.amount()
                    .multiply(BigDecimal.valueOf(60))
                    .divideToIntegralValue(rate.amount())
                    .intValueExact();
        }
        return minutes == null || start == null ? null : start.plusSeconds(60L * minutes);
    }

    private int running(Instant at) {
        int running = 0;
        Visit visit = encounter.visit();
        if (withinVisit && visit != null && outside(visit, at)) {
            return 0;
        }
        for (int i = 0; i < encounter.administrations().size(); i++) {
            Administration administration = encounter.administrations().get(i);
            boolean paused = administration.pauses().stream()
                    .anyMatch(pause -> covers(instant(pause.start()), instant(pause.stop()), at));
            if (!paused && covers(start(administration), end(administration), at)) {
                running |= 1 << i;
            }
        }
        return running;
    }

    private boolean outside(Visit visit, Instant at) {
        Instant arrival = instant(visit.arrival());
        Instant departure = instant(visit.departure());
        return (arrival != null && at.isBefore(arrival)) || (departure != null && !at.isBefore(departure));
    }

    private static boolean covers(@Nullable Instant start, @Nullable Instant stop, Instant at) {
        return start != null && stop != null && !start.isAfter(at) && stop.isAfter(at);
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

package org.basilic.server.drawing;

import java.time.LocalDateTime;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Visit;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;

/** Finds the first and last clock time of a visit, and from them its scale. */
final class VisitScale {

    private static final int EDGE = 15;

    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime last;

    private VisitScale() {}

    /** Returns the scale on which all these results of one visit can be drawn; null where nothing has a clock time. */
    static @Nullable DayScale of(List<Encounter> encounters, List<CodedEncounter> results) {
        VisitScale times = new VisitScale();
        for (Encounter encounter : encounters) {
            for (Administration given : encounter.administrations()) {
                times.reach(given.start());
                times.reach(given.stop());
            }
        }
        if (times.first == null) {
            return null;
        }
        for (Encounter encounter : encounters) {
            Visit visit = encounter.visit();
            if (visit != null) {
                times.reach(visit.arrival());
                times.reach(visit.departure());
            }
        }
        for (CodedEncounter coded : results) {
            coded.minutes().forEach(stretch -> times.reach(stretch.to()));
        }
        LocalDateTime from = times.first
                .withMinute(times.first.getMinute() / EDGE * EDGE)
                .withSecond(0)
                .withNano(0);
        return new DayScale(
                from, times.last == null ? from : times.last, encounters.get(0).timeZone());
    }

    /** Returns the minute that the drawing must reach. */
    static long end(DayScale scale, Encounter encounter, List<Drawn> drawn) {
        long end = 0;
        for (Drawn one : drawn) {
            end = Math.max(end, one.to());
        }
        Visit visit = encounter.visit();
        if (visit != null && visit.departure() != null) {
            end = Math.max(end, scale.minute(visit.departure(), end));
        }
        return (end + EDGE - 1) / EDGE * EDGE;
    }

    private void reach(@Nullable LocalDateTime time) {
        if (time != null) {
            first = first == null || time.isBefore(first) ? time : first;
            last = last == null || time.isAfter(last) ? time : last;
        }
    }
}

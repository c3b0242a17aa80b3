package org.basilic.server.drawing;

import java.time.LocalDateTime;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Visit;
import org.basilic.result.CodedEncounter;
import org.basilic.result.MinuteStretch;
import org.jspecify.annotations.Nullable;

/** Finds the first and last clock time of a visit, and from them its scale. */
final class VisitScale {

    private static final int EDGE = 15;

    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime last;

    private VisitScale() {}

    /** Returns the scale of a visit; null where nothing in it has a clock time. */
    static @Nullable DayScale of(Encounter encounter, CodedEncounter coded) {
        VisitScale times = new VisitScale();
        for (Administration given : encounter.administrations()) {
            times.reach(given.start());
            times.reach(given.stop());
        }
        if (times.first == null) {
            return null;
        }
        Visit visit = encounter.visit();
        if (visit != null) {
            times.reach(visit.arrival());
            times.reach(visit.departure());
        }
        for (MinuteStretch stretch : coded.minutes()) {
            times.reach(stretch.to());
        }
        LocalDateTime from = times.first
                .withMinute(times.first.getMinute() / EDGE * EDGE)
                .withSecond(0)
                .withNano(0);
        return new DayScale(from, times.last == null ? from : times.last, encounter.timeZone());
    }

    private void reach(@Nullable LocalDateTime time) {
        if (time != null) {
            first = first == null || time.isBefore(first) ? time : first;
            last = last == null || time.isAfter(last) ? time : last;
        }
    }
}

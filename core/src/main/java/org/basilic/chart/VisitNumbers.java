package org.basilic.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;

/** Numbers a patient's visits of one day: one that begins after another of that day has ended is a further visit. */
final class VisitNumbers {

    private record Timed(Encounter encounter, LocalDateTime from, LocalDateTime to) {}

    private VisitNumbers() {}

    static List<Encounter> of(List<Encounter> encounters) {
        if (encounters.size() < 2) {
            return encounters;
        }
        List<Encounter> numbered = new ArrayList<>(encounters.size());
        List<Timed> timed = new ArrayList<>(encounters.size());
        for (Encounter encounter : encounters) {
            Timed one = timed(encounter);
            if (one == null) {
                numbered.add(encounter);
            } else {
                timed.add(one);
            }
        }
        timed.sort(Comparator.comparing(Timed::from)
                .thenComparing(one -> one.encounter().id()));
        for (int i = 0; i < timed.size(); i++) {
            Timed one = timed.get(i);
            int number = 1;
            for (Timed before : timed.subList(0, i)) {
                boolean sameDay = before.from().toLocalDate().equals(one.from().toLocalDate());
                number += sameDay && before.to().isBefore(one.from()) ? 1 : 0;
            }
            numbered.add(number == 1 ? one.encounter() : numbered(one.encounter(), number));
        }
        return numbered;
    }

    private static @Nullable Timed timed(Encounter encounter) {
        LocalDateTime from = null;
        LocalDateTime to = null;
        for (Administration given : encounter.administrations()) {
            LocalDateTime start = given.start() == null ? given.stop() : given.start();
            LocalDateTime stop = given.stop() == null ? given.start() : given.stop();
            if (start == null || stop == null) {
                continue;
            }
            from = from == null || start.isBefore(from) ? start : from;
            to = to == null || stop.isAfter(to) ? stop : to;
        }
        Visit visit = encounter.visit();
        if (from == null || to == null) {
            return null;
        }
        LocalDateTime departure = visit == null ? null : visit.departure();
        return new Timed(encounter, from, departure == null || departure.isBefore(to) ? to : departure);
    }

    private static Encounter numbered(Encounter e, int number) {
        Visit visit = e.visit();
        return e.withVisit(
                new Visit(number, visit == null ? null : visit.arrival(), visit == null ? null : visit.departure()));
    }
}

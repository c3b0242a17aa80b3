package org.basilic.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of local time.
 *
 * @param why why nothing ran in it; null where it is a run, or nothing tells
 * @param place the event that began it
 */
record PumpStretch(
        LocalDateTime start, LocalDateTime stop, @Nullable PumpReason why, Place place) {

    boolean empty() {
        return !start.isBefore(stop);
    }

    boolean meets(LocalDateTime from, LocalDateTime to) {
        return start.isBefore(to) && from.isBefore(stop);
    }

    PumpStretch within(LocalDateTime from, LocalDateTime to) {
        return new PumpStretch(start.isBefore(from) ? from : start, stop.isAfter(to) ? to : stop, why, place);
    }

    /** Returns what is left of stretches when others are taken out. */
    static List<PumpStretch> minus(List<PumpStretch> stretches, List<PumpStretch> others) {
        List<PumpStretch> left = new ArrayList<>(stretches);
        for (PumpStretch other : others) {
            List<PumpStretch> rest = new ArrayList<>();
            for (PumpStretch one : left) {
                if (!one.meets(other.start(), other.stop())) {
                    rest.add(one);
                    continue;
                }
                PumpStretch before = new PumpStretch(one.start(), other.start(), one.why(), one.place());
                PumpStretch after = new PumpStretch(other.stop(), one.stop(), one.why(), one.place());
                if (!before.empty()) {
                    rest.add(before);
                }
                if (!after.empty()) {
                    rest.add(after);
                }
            }
            left = rest;
        }
        return left;
    }
}

package org.basilic.chart;

import java.time.LocalDateTime;
import org.basilic.model.Administration;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/** What a charted run tells of its own length, by the clocks of the place. */
record Shown(@Nullable LocalDateTime start, @Nullable LocalDateTime stop) {

    /** Returns the times of an administration; its minutes stand in for one that is missing, and a push has one. */
    static Shown of(Administration told) {
        LocalDateTime start = told.start();
        LocalDateTime stop = told.stop();
        Integer minutes = told.minutes();
        if (minutes != null && start != null && stop == null) {
            stop = start.plusMinutes(minutes);
        } else if (minutes != null && start == null && stop != null) {
            start = stop.minusMinutes(minutes);
        } else if (stop == null && !running(told.route())) {
            stop = start;
        }
        return new Shown(start, stop);
    }

    /** Returns whether a route is one of what runs by itself. */
    static boolean running(Route route) {
        return route == Route.IV_INFUSION
                || route == Route.INTRA_ARTERIAL_INFUSION
                || route == Route.SUBCUTANEOUS_INFUSION;
    }
}

package org.basilic.formats.hl7;

import org.basilic.chart.ChartRoute;
import org.basilic.chart.FeedMap;
import org.jspecify.annotations.Nullable;

/** Reads the way in. */
final class RouteText {

    private RouteText() {}

    /**
     * Returns the route of a route segment; null where the map does not know it. Where it says into what and not how, the
     * method (RXR-4) may say how: piggyback, push. A device (RXR-3) tells no route: its IVP is a pump, that of the method a
     * push.
     */
    static @Nullable ChartRoute of(Segment segment, FeedMap map) {
        ChartRoute route = Coded.meaning(Coded.of(segment, 1), map::route);
        if (route == null || route.byHand() == route.running()) {
            return route;
        }
        ChartRoute method = Coded.meaning(Coded.of(segment, 4), map::route);
        boolean says = method != null
                && method.byHand() == method.running()
                && (method.running() == route.running() || method.running() == route.byHand());
        return says ? method : route;
    }

    /** Returns whether one time is all that there is to tell: what is given this way is given at once. */
    static boolean atOnce(@Nullable ChartRoute route) {
        if (route == null) {
            return false;
        }
        return switch (route.byHand()) {
            case IV_INFUSION, INTRA_ARTERIAL_INFUSION, SUBCUTANEOUS_INFUSION -> false;
            case IV_PUSH, INTRA_ARTERIAL_PUSH -> route.byHand() == route.running();
            default -> true;
        };
    }
}

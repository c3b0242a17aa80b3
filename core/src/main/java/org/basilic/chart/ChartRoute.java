package org.basilic.chart;

import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/**
 * A way in as charts name it. {@code IV} says into what, not how: what was done tells push from infusion.
 *
 * @param byHand the route of what was injected
 * @param running the route of what ran, or of which nothing says that it was injected
 */
public record ChartRoute(Route byHand, Route running) {

    /** Into a vein; how is not said. */
    public static final ChartRoute VEIN = new ChartRoute(Route.IV_PUSH, Route.IV_INFUSION);

    /** Into an artery; how is not said. */
    public static final ChartRoute ARTERY = new ChartRoute(Route.INTRA_ARTERIAL_PUSH, Route.INTRA_ARTERIAL_INFUSION);

    /** Under the skin; how is not said. */
    public static final ChartRoute UNDER_SKIN = new ChartRoute(Route.SUBCUTANEOUS, Route.SUBCUTANEOUS_INFUSION);

    /** Makes a route of which the chart says all. */
    public static ChartRoute exactly(Route route) {
        return new ChartRoute(route, route);
    }

    /**
     * Returns the route that a map names: {@code iv}, {@code arterial} and {@code under-skin} leave open how, the rest are the
     * routes of an encounter; null for another word.
     */
    public static @Nullable ChartRoute of(String word) {
        return switch (word) {
            case "iv" -> VEIN;
            case "arterial" -> ARTERY;
            case "under-skin" -> UNDER_SKIN;
            default -> {
                for (Route route : Route.values()) {
                    if (route.written().equals(word)) {
                        yield exactly(route);
                    }
                }
                yield null;
            }
        };
    }
}

package org.basilic.chart;

import java.util.List;
import org.basilic.model.Drug;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a row says beside what was done and when. Null means not said.
 *
 * @param drug the drug of the order
 * @param components what is in the bag, where the row lists it; the drug of the order is then not counted beside them
 * @param mixture rows of different orders with one mixture ran from one bag
 * @param minutes how long it took, where that is charted as such
 */
public record Said(
        @Nullable Drug drug,
        List<Component> components,
        @Nullable String mixture,
        @Nullable ChartRoute route,
        @Nullable AccessName access,
        @Nullable Quantity dose,
        @Nullable Quantity rate,
        @Nullable Quantity volume,
        @Nullable Quantity wasted,
        @Nullable Integer minutes,
        @Nullable Purpose purpose,
        @Nullable Pump pump) {

    /** Nothing said. */
    public static final Said NOTHING =
            new Said(null, List.of(), null, null, null, null, null, null, null, null, null, null);

    /** Copies the list, so that nobody changes it later. */
    public Said {
        components = List.copyOf(components);
    }
}

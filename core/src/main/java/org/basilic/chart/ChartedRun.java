package org.basilic.chart;

import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.jspecify.annotations.Nullable;

/**
 * A charted run, beside which runs of pumps are laid.
 *
 * @param order the order to which it belongs
 * @param made the administrations that it is told as: one, or one for each thing that was in the bag
 */
record ChartedRun(String order, List<Administration> made) {

    ChartedRun {
        made = List.copyOf(made);
    }

    /** Returns the first of its administrations; they all ran at the same time. */
    Administration told() {
        return made.get(0);
    }

    /** Returns whether a drug is in the bag. */
    boolean has(@Nullable Drug drug) {
        return made.stream().anyMatch(one -> SameDrug.same(one.drug(), drug));
    }
}

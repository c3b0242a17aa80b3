package org.basilic.chart;

import java.util.List;

/**
 * What the events of pumps tell.
 *
 * @param runs in the order of their starts
 * @param fates of the events that are in no run; what becomes of a run's events is known once it lies beside the chart
 */
public record PumpTold(List<PumpRun> runs, List<RowFate> fates) {

    /** Copies the lists, so that nobody changes them later. */
    public PumpTold {
        runs = List.copyOf(runs);
        fates = List.copyOf(fates);
    }
}

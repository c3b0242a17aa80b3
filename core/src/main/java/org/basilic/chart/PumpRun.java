package org.basilic.chart;

import java.util.List;
import org.basilic.model.Drug;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a pump delivered of one program, from its start to its stop.
 *
 * @param order null where no event names one
 * @param purpose keep-vein-open, or null where the pump does not say
 * @param stop null where no event tells that it ended
 * @param pauses in order; changes of bag or rate without a gap are none
 * @param why why it ended; null where the pump does not say
 * @param rate null where it changed, or is not told
 * @param volume what the counter says was delivered, from the start on; null where it cannot be told
 * @param sure whether its times may stand where the chart has none: not when the clock was set by an unknown amount, or the
 *     patient changed in mid-run
 * @param began the event that began it
 * @param ended the event that ended it
 * @param rows all its events; one event is in one run only
 */
record PumpRun(
        VisitKey visit,
        @Nullable String order,
        @Nullable Drug drug,
        @Nullable Purpose purpose,
        ChartTime start,
        @Nullable ChartTime stop,
        List<PumpPause> pauses,
        @Nullable PumpReason why,
        @Nullable Quantity rate,
        @Nullable Quantity volume,
        boolean sure,
        List<PumpPoint> points,
        Place began,
        @Nullable Place ended,
        List<PumpRow> rows) {

    /** Copies the lists, so that nobody changes them later. */
    PumpRun {
        pauses = List.copyOf(pauses);
        points = List.copyOf(points);
        rows = List.copyOf(rows);
    }
}

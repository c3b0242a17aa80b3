package org.basilic.chart;

import java.util.List;
import org.basilic.model.OpenPoint;
import org.jspecify.annotations.Nullable;

/**
 * An event that a pump reports by itself. It stands beside the record and is no part of it: {@link PumpRuns} makes runs of
 * such rows, {@link PumpBeside} lays them beside what was charted.
 *
 * @param visit whose pump it was; an empty patient where the event is about the device
 * @param order the order as the message names it; null where it names none
 * @param points what the reader already leaves for a person
 */
public record PumpRow(
        RowId id,
        Change change,
        Version version,
        VisitKey visit,
        PumpSource source,
        @Nullable String order,
        PumpEvent event,
        List<OpenPoint> points,
        Place place)
        implements ChartRow {

    /** Copies the list, so that nobody changes it later. */
    public PumpRow {
        points = List.copyOf(points);
    }

    /** Returns the row filed elsewhere. */
    public PumpRow filedUnder(VisitKey other) {
        return new PumpRow(id, change, version, other, source, order, event, points, place);
    }
}

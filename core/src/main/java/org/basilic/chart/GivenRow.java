package org.basilic.chart;

import java.util.List;
import org.basilic.model.OpenPoint;

/**
 * A row about something given: a row of a medication record, an administration segment, a pump event, an administration
 * resource. A row that tells a whole run has two events, the start and what ended it.
 *
 * @param order the order, or the line of the record, to which it belongs; events of one order follow one another
 * @param events in the order of the row, at least one unless the row is taken back
 * @param points what the reader of the feed already leaves for a person; where one of them keeps the row from being coded, it is not
 */
public record GivenRow(
        RowId id,
        Change change,
        Version version,
        VisitKey visit,
        String order,
        List<ChartEvent> events,
        List<OpenPoint> points,
        Place place)
        implements ChartRow {

    /** Copies the lists, so that nobody changes them later. */
    public GivenRow {
        events = List.copyOf(events);
        points = List.copyOf(points);
    }
}

package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Action;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartTime;
import org.basilic.chart.GivenRow;
import org.basilic.chart.RowId;
import org.basilic.chart.Said;
import org.basilic.chart.VisitKey;
import org.basilic.model.Drug;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/**
 * Something given, or an order, while the whole input is looked at.
 *
 * @param row as it was read
 * @param person all numbers that were ever merged with the patient's
 * @param visit where it is filed
 * @param order its order, by the number of who ordered it
 */
record Administered(GivenRow row, String person, VisitKey visit, String order) {

    /** What tells its order from those of other people. */
    String line() {
        return person + " " + order;
    }

    /** The number within its order; -1 when it has none. */
    int number() {
        String item = row.id().item();
        String number = item.substring(item.indexOf(' ') + 1);
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
    }

    /** The drug that it names; null when it is an order, tells of nothing given, or names none. */
    @Nullable
    Drug drug() {
        ChartEvent first = row.events().isEmpty() ? null : row.events().get(0);
        if (first == null || first.action() == Action.META || first.action() == Action.NOT_GIVEN) {
            return null;
        }
        return first.said().drug();
    }

    @Nullable
    ChartTime start() {
        return row.events().isEmpty() ? null : row.events().get(0).time();
    }

    /**
     * Returns the row as the whole input tells it.
     *
     * @param of the order under which it is filed
     * @param mixture the bag that it shares with others; null where it shares none
     * @param missing the number of one before it that the input does not have; -1 for none
     */
    GivenRow filed(String of, @Nullable String mixture, int missing) {
        List<OpenPoint> points = new ArrayList<>(row.points().size() + 1);
        for (OpenPoint point : row.points()) {
            points.add(point(point.kind(), of, point.found()));
        }
        if (missing >= 0) {
            points.add(point(OpenPointKind.GAP_IN_SEQUENCE, of, String.valueOf(missing)));
        }
        List<ChartEvent> events = row.events();
        if (mixture != null) {
            events = events.stream().map(event -> in(mixture, event)).toList();
        }
        return new GivenRow(
                new RowId(line() + " " + row.id().item(), row.id().anchor()),
                row.change(),
                row.version(),
                visit,
                of,
                events,
                points,
                row.place());
    }

    private OpenPoint point(OpenPointKind kind, String of, @Nullable String found) {
        return new OpenPoint(
                kind, null, of, row.place().feed().written(), row.place().text(), found);
    }

    private static ChartEvent in(String mixture, ChartEvent event) {
        Said said = event.said();
        Said mixed = new Said(
                said.drug(),
                said.components(),
                mixture,
                said.route(),
                said.access(),
                said.dose(),
                said.rate(),
                said.volume(),
                said.wasted(),
                said.minutes(),
                said.purpose(),
                said.pump());
        return new ChartEvent(event.action(), event.actionText(), event.time(), event.passing(), mixed);
    }
}

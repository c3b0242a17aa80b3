package org.basilic.formats.hl7;

import java.util.List;
import org.basilic.chart.Action;
import org.basilic.chart.Change;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartTime;
import org.basilic.chart.GivenRow;
import org.basilic.chart.Place;
import org.basilic.chart.RowId;
import org.basilic.chart.VisitKey;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes of one administration segment (RXA), with the segments beside it, what was given. The row's item is its number within
 * the order; {@link Gathered} says whose order.
 */
final class AdministeredRow {

    private static final int NUMBER = 2;
    private static final int START = 3;
    private static final int DRUG = 5;
    private static final int ACTION_CODE = 21;
    private static final int ENTERED = 22;

    private AdministeredRow() {}

    /** Returns the row. */
    static GivenRow of(OrderGroup order, OrderGroup.Given group, Segment rxa, MessageHead head, VisitKey visit) {
        Place place = head.place(rxa);
        String number = OrderRows.number(order);
        Left left = new Left(place, number);
        Change change = change(rxa, left);
        ChartTime start = Hl7Time.of(rxa.text(START));
        return new GivenRow(
                new RowId("given " + rxa.text(NUMBER).strip(), anchor(start, rxa)),
                change,
                head.version(rxa.text(ENTERED)),
                visit,
                number,
                change == Change.RETRACT ? List.of() : events(order, group, rxa, head, start, left),
                left.all(),
                place);
    }

    /** Senders that number every administration alike are told apart by the time and the drug. */
    private static String anchor(@Nullable ChartTime start, Segment rxa) {
        String time = start == null
                ? ""
                : start.local() + (start.offset() == null ? "" : start.offset().getId());
        return time + " " + Hl7Drug.key(rxa, DRUG);
    }

    private static Change change(Segment rxa, Left left) {
        return switch (rxa.text(ACTION_CODE).strip()) {
            case "", "A", "X" -> Change.ADD;
            case "U" -> Change.REPLACE;
            case "D" -> Change.RETRACT;
            default -> {
                left.add(OpenPointKind.UNCLEAR_STATUS, null);
                yield Change.ADD;
            }
        };
    }

    private static List<ChartEvent> events(
            OrderGroup order,
            OrderGroup.Given group,
            Segment rxa,
            MessageHead head,
            @Nullable ChartTime start,
            Left left) {
        RxaStatus status = RxaStatus.of(rxa, head.map());
        // What tells of nothing given may be anything: an amount of zero, no route.
        boolean aside = status != RxaStatus.GIVEN && status != RxaStatus.PART && status != RxaStatus.UNCLEAR;
        Left heard = aside ? new Left(head.place(rxa), null) : left;
        RxaSaid said = new RxaSaid(order, group, rxa, status == RxaStatus.PART, head.map(), heard);
        if (aside) {
            Action action = status == RxaStatus.NOT_GIVEN ? Action.NOT_GIVEN : Action.META;
            return List.of(ChartEvent.of(action, start, new RxaEvents(said, rxa, head.map(), heard).onlyDrug()));
        }
        if (status == RxaStatus.UNCLEAR) {
            left.add(OpenPointKind.UNCLEAR_STATUS, null);
        }
        if (start == null && !rxa.text(START).isEmpty()) {
            left.add(OpenPointKind.UNREADABLE_TIME, null);
        }
        return new RxaEvents(said, rxa, head.map(), left).of(start);
    }
}

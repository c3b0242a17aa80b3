package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Action;
import org.basilic.chart.Change;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.Component;
import org.basilic.chart.FeedMap;
import org.basilic.chart.GivenRow;
import org.basilic.chart.RowId;
import org.basilic.chart.Said;
import org.basilic.chart.VisitKey;
import org.basilic.model.Drug;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an order what it is evidence of: the drug, what goes into the bag, and the way in. Never of times, amounts that
 * were given, or rates: those are read from what was done alone.
 */
final class OrderRows {

    private OrderRows() {}

    /** Returns the number of the order: of who ordered it, else of who fills it, else the drug in its place; empty when none is told. */
    static String number(OrderGroup group) {
        Segment common = group.common;
        String placer = common == null ? "" : common.text(2).strip();
        String number = placer.isEmpty() && common != null ? common.text(3).strip() : placer;
        if (number.isEmpty() && !group.given.isEmpty()) {
            number = named(group.given.get(0).given.get(0), 5);
        }
        Segment ordered = group.ordered;
        return number.isEmpty() && ordered != null ? named(ordered, drugField(ordered)) : number;
    }

    private static String named(Segment segment, int field) {
        return FeedMap.plain(Coded.text(Coded.of(segment, field)));
    }

    /** Returns the row of an order; null where it says nothing. */
    static @Nullable GivenRow of(OrderGroup group, MessageHead head, VisitKey visit) {
        Segment ordered = group.ordered;
        String number = number(group);
        if (ordered == null || number.isEmpty()) {
            return null;
        }
        FeedMap map = head.map();
        Drug drug = Hl7Drug.of(ordered, drugField(ordered), map);
        Segment route = group.orderedRoute;
        Left unheard = new Left(head.place(ordered), number);
        Said said = new Said(
                drug,
                components(group.components, true, map, unheard),
                null,
                route == null ? null : RouteText.of(route, map),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Segment common = group.common;
        return new GivenRow(
                new RowId("order", ""),
                Change.ADD,
                head.version(common == null ? "" : common.text(9)),
                visit,
                number,
                List.of(ChartEvent.of(Action.META, null, said)),
                List.of(),
                head.place(ordered));
    }

    /**
     * Returns what is in the bag.
     *
     * @param whole whether all of the bag was given, as far as is told; of a part the amounts are not known
     */
    static List<Component> components(List<Segment> segments, boolean whole, FeedMap map, Left left) {
        List<Component> components = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            Drug drug = Hl7Drug.of(segment, 2, map);
            if (drug == null) {
                continue;
            }
            Quantity amount = whole ? Hl7Amount.of(segment.text(3), Hl7Amount.unit(segment, 4, map), map, left) : null;
            components.add(new Component(drug, amount, segment.text(1).strip().equals("B")));
        }
        return components;
    }

    private static int drugField(Segment ordered) {
        return ordered.name().equals("RXO") ? 1 : ordered.name().equals("RXG") ? 4 : 2;
    }
}

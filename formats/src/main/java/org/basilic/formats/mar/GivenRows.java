package org.basilic.formats.mar;

import java.util.List;
import java.util.Locale;
import org.basilic.chart.AccessName;
import org.basilic.chart.Change;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartRoute;
import org.basilic.chart.FeedMap;
import org.basilic.chart.GivenRow;
import org.basilic.chart.MapKind;
import org.basilic.chart.Place;
import org.basilic.chart.PumpName;
import org.basilic.chart.RowId;
import org.basilic.chart.Said;
import org.basilic.chart.Version;
import org.basilic.chart.VisitKey;
import org.basilic.model.Drug;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.jspecify.annotations.Nullable;

/** Makes of each row of a table what it says was given. */
final class GivenRows {

    /** Before every other version. */
    private static final Version OLD = new Version(null, null, "");

    private final Columns columns;
    private final RowMarks marks;
    private final Events events;
    private final Amounts amounts;
    private final Drugs drugs;
    private final Texts<ChartRoute> routes;
    private final Texts<AccessName> accesses;
    private final Texts<Purpose> purposes;
    private final Texts<String> statuses;

    GivenRows(Columns columns, RowMarks marks, Times times, FeedMap map) {
        this.columns = columns;
        this.marks = marks;
        this.events = new Events(columns, times, map);
        this.amounts = new Amounts(columns, map);
        this.drugs = new Drugs(columns, map);
        this.routes = new Texts<>(map::route);
        this.accesses = new Texts<>(map::access);
        this.purposes = new Texts<>(map::purpose);
        this.statuses = new Texts<>(text -> map.value(MapKind.STATUS, text));
    }

    /** Returns what the row in hand says was given. A row that is void of itself has no events. */
    GivenRow of(VisitKey visit, long line) {
        RowId id = marks.id();
        Place place = marks.place(line);
        Drug drug = drugs.drug();
        String order = order(drug, place);
        String status = columns.text(MarFact.STATUS);
        String todo = status.isEmpty() ? "keep" : statuses.of(status);
        if (marks.old()) {
            return new GivenRow(id, Change.ADD, OLD, visit, order, List.of(), List.of(), place);
        }
        Version version = marks.version(line);
        boolean retracts = "retract".equals(todo);
        if (retracts || "drop".equals(todo)) {
            Change change = retracts ? Change.RETRACT : Change.ADD;
            return new GivenRow(id, change, version, visit, order, List.of(), List.of(), place);
        }
        RowPoints points = new RowPoints(place, order);
        if (todo == null) {
            points.add(OpenPointKind.UNCLEAR_STATUS, null);
        }
        // What a row says that gave nothing may be anything: a dose that is due, a route to be chosen.
        RowPoints heard = events.aside() ? new RowPoints(place, order) : points;
        List<ChartEvent> done = events.of(said(drug, heard), heard);
        return new GivenRow(id, Change.ADD, version, visit, order, done, points.all(), place);
    }

    /** Returns the order; where none is told the drug stands for it. */
    private String order(@Nullable Drug drug, Place place) {
        String order = columns.text(MarFact.ORDER);
        if (!order.isEmpty()) {
            return order;
        }
        if (drug == null) {
            return place.text();
        }
        for (String part : new @Nullable String[] {drug.name(), drug.hcpcs(), drug.ndc(), drug.rxnorm()}) {
            if (part != null) {
                return part.toLowerCase(Locale.ROOT);
            }
        }
        return place.text();
    }

    private Said said(@Nullable Drug drug, RowPoints points) {
        String mixture = columns.text(MarFact.MIXTURE);
        return new Said(
                drug,
                List.of(),
                mixture.isEmpty() ? null : mixture,
                route(points),
                access(),
                amounts.amount(MarFact.DOSE, MarFact.DOSE_UNIT, points),
                amounts.rate(points),
                amounts.amount(MarFact.VOLUME, MarFact.VOLUME_UNIT, points),
                amounts.amount(MarFact.WASTE, MarFact.WASTE_UNIT, points),
                amounts.minutes(points),
                purpose(),
                pump());
    }

    private @Nullable ChartRoute route(RowPoints points) {
        String text = columns.text(MarFact.ROUTE);
        ChartRoute route = text.isEmpty() ? null : routes.of(text);
        if (route != null) {
            return route;
        }
        String category = columns.text(MarFact.CATEGORY);
        ChartRoute told = category.isEmpty() ? null : routes.of(category);
        if (told == null && !text.isEmpty()) {
            points.add(OpenPointKind.UNMAPPED_ROUTE, null);
        }
        return told;
    }

    private @Nullable AccessName access() {
        String text = columns.text(MarFact.ACCESS);
        if (text.isEmpty()) {
            return null;
        }
        String lumen = columns.text(MarFact.LUMEN);
        return accesses.of(lumen.isEmpty() ? text : text + " " + lumen);
    }

    /** Returns what the fluid is for, told as such or by its part in the bag. */
    private @Nullable Purpose purpose() {
        String text = columns.text(MarFact.PURPOSE);
        Purpose purpose = text.isEmpty() ? null : purposes.of(text);
        String component = columns.text(MarFact.COMPONENT);
        return purpose != null || component.isEmpty() ? purpose : purposes.of(component);
    }

    private @Nullable Pump pump() {
        String text = columns.text(MarFact.PUMP);
        for (Pump pump : Pump.values()) {
            if (pump.written().equals(text.toLowerCase(Locale.ROOT))) {
                return pump;
            }
        }
        return PumpName.of(text);
    }
}

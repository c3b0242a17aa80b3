package org.basilic.formats.hl7;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.chart.AccessName;
import org.basilic.chart.ChartRoute;
import org.basilic.chart.Component;
import org.basilic.chart.FeedMap;
import org.basilic.chart.PumpName;
import org.basilic.chart.Said;
import org.basilic.model.Drug;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What an administration segment and those beside it say of the drug, the amounts, the way in and the line. */
final class RxaSaid {

    /** Written where no amount was recorded. */
    private static final BigDecimal NOT_RECORDED = BigDecimal.valueOf(999);

    /** A unit that has the time in itself. */
    private static final Pattern RATE = Pattern.compile("/(h|min|d)$");

    private static final int AMOUNT = 6;
    private static final int UNITS = 7;
    private static final int PER = 12;

    /** RXR-3. */
    private static final int DEVICE = 3;

    private final FeedMap map;
    private final Left left;
    private final Observed observed;
    private final @Nullable Drug drug;
    private final List<Component> components;
    private final @Nullable Segment routeSegment;
    private final @Nullable ChartRoute route;
    private final @Nullable ChartRoute effective;
    private final @Nullable Quantity dose;
    private final @Nullable Quantity rate;
    private final @Nullable Quantity infused;
    private final @Nullable Quantity wasted;

    /** Whether an amount of nothing was told. */
    final boolean none;

    RxaSaid(OrderGroup order, OrderGroup.Given group, Segment rxa, boolean part, FeedMap map, Left left) {
        this.map = map;
        this.left = left;
        this.observed = Observed.of(group, rxa, map);
        this.drug = Hl7Drug.of(rxa, 5, map);
        this.routeSegment = group.route;
        this.route = route(group.route);
        Segment ordered = order.orderedRoute;
        this.effective = group.route != null || ordered == null ? route : RouteText.of(ordered, map);
        this.components = components(order, group, part);
        BigDecimal number = Hl7Amount.number(rxa.text(AMOUNT), left);
        this.none = number != null && number.signum() == 0;
        Quantity amount = number == null || none || number.compareTo(NOT_RECORDED) == 0
                ? null
                : amount(number, Hl7Amount.unit(rxa, UNITS, map));
        String per = rxa.text(PER).strip();
        boolean isRate =
                amount != null && (!per.isEmpty() || RATE.matcher(amount.unit()).find());
        Quantity observedRate = observed.amount("rate", map, left);
        this.dose = isRate ? null : amount;
        this.rate = observedRate != null || amount == null || !isRate ? observedRate : rate(amount, per);
        this.infused = observed.amount("volume", map, left);
        this.wasted = observed.amount("waste", map, left);
    }

    private @Nullable Quantity amount(BigDecimal number, String unit) {
        return Hl7Amount.of(number.toPlainString(), unit, map, left);
    }

    /** An amount in a length of time is a rate, and no dose. */
    private @Nullable Quantity rate(Quantity amount, String per) {
        if (RATE.matcher(amount.unit()).find()) {
            return amount;
        }
        Quantity rate = Hl7Amount.per(amount, per, map);
        if (rate == null) {
            left.add(OpenPointKind.UNKNOWN_UNIT, null);
        }
        return rate;
    }

    private @Nullable ChartRoute route(@Nullable Segment segment) {
        if (segment == null) {
            return null;
        }
        ChartRoute told = RouteText.of(segment, map);
        if (told == null && !Coded.of(segment, 1).isEmpty()) {
            left.add(OpenPointKind.UNMAPPED_ROUTE, null);
        }
        return told;
    }

    /** Of what was given in part the amounts in the bag are not what was given; who ordered it tells them, and is not asked. */
    private List<Component> components(OrderGroup order, OrderGroup.Given group, boolean part) {
        List<Component> own = OrderRows.components(group.components, !part, map, left);
        return own.isEmpty() && part ? OrderRows.components(order.components, false, map, left) : own;
    }

    /** Returns the way in, from the order where what was given does not tell it. */
    @Nullable
    ChartRoute effectiveRoute() {
        return effective;
    }

    Observed observed() {
        return observed;
    }

    /** Returns what is said of the drug alone. */
    Said onlyDrug() {
        return said(false, null, null, null);
    }

    /** Returns what is said of something that ran: what had run in and what was discarded belong to its end. */
    Said ofStart() {
        return said(true, dose, null, null);
    }

    /** Returns what is said of the end of what ran. */
    Said ofEnd() {
        return infused == null && wasted == null
                ? Said.NOTHING
                : new Said(null, List.of(), null, null, null, null, null, infused, wasted, null, null, null);
    }

    /** Returns what is said of something that is told by one time. */
    Said atOnce() {
        return said(true, dose, infused, wasted);
    }

    private Said said(boolean all, @Nullable Quantity dose, @Nullable Quantity volume, @Nullable Quantity wasted) {
        return new Said(
                drug,
                components,
                null,
                all ? route : null,
                all ? access() : null,
                dose,
                all ? rate : null,
                volume,
                wasted,
                null,
                all ? purpose() : null,
                all ? pump() : null);
    }

    /** Returns what kind of pump the device (RXR-3) is, by its words. */
    private @Nullable Pump pump() {
        Segment segment = routeSegment;
        return segment == null ? null : PumpName.of(segment.text(DEVICE) + " " + segment.text(DEVICE, 2));
    }

    private @Nullable Purpose purpose() {
        String text = observed.text("purpose");
        return text.isEmpty() ? null : map.purpose(text);
    }

    /** Returns the line: as observed, else the site of the route, with the lumen or what else tells the place closer. */
    private @Nullable AccessName access() {
        List<String> words = new ArrayList<>(2);
        String line = observed.text("access");
        String lumen = observed.text("lumen");
        Segment segment = routeSegment;
        if (line.isEmpty() && segment != null) {
            line = Coded.text(Coded.of(segment, 2));
            lumen = lumen.isEmpty() ? Coded.text(Coded.of(segment, 6)) : lumen;
        }
        words.add(line);
        words.add(lumen);
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? null : map.access(String.join(" ", words));
    }
}

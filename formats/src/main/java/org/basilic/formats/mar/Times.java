package org.basilic.formats.mar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basilic.chart.ChartTime;
import org.basilic.chart.FeedMap;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** The times of a table's rows, each column in the order of day and month that it has. */
final class Times {

    /** The facts that are times. */
    static final List<MarFact> FACTS = List.of(
            MarFact.TIME,
            MarFact.STOP,
            MarFact.UTC_TIME,
            MarFact.UTC_STOP,
            MarFact.ENTERED,
            MarFact.VERSION,
            MarFact.VALID_UNTIL,
            MarFact.ARRIVAL,
            MarFact.DEPARTURE,
            MarFact.PATIENT_BIRTH_DATE);

    private static final int QUARTER_HOUR = 15 * 60;
    private static final int MOST_OFFSET = 18 * 3600;

    private final Columns columns;
    private final Map<MarFact, DayOrder> orders;

    Times(Columns columns, Map<MarFact, DayOrder> orders) {
        this.columns = columns;
        this.orders = orders;
    }

    /** Makes an order for each fact that is a time, with nothing seen. */
    static Map<MarFact, DayOrder> orders(FeedMap map) {
        Map<MarFact, DayOrder> orders = new EnumMap<>(MarFact.class);
        FACTS.forEach(fact -> orders.put(fact, DayOrder.of(map)));
        return orders;
    }

    /** Looks at the row in hand for dates that can be read in one way only. */
    static void see(Columns columns, Map<MarFact, DayOrder> orders) {
        orders.forEach((fact, order) -> {
            if (columns.tells(fact)) {
                order.see(columns.text(fact));
            }
        });
    }

    /** Returns a time; null when there is none or it cannot be read. */
    @Nullable
    MarTime quietly(MarFact fact) {
        String text = columns.text(fact);
        return text.isEmpty() ? null : MarTime.of(text, order(fact));
    }

    /** Returns a date; null when there is none or it cannot be read. */
    @Nullable
    LocalDate date(MarFact fact) {
        String text = columns.text(fact);
        return text.isEmpty() ? null : MarTime.date(text, order(fact));
    }

    /** Returns a time that leaves a point when it cannot be read; null when there is none. */
    @Nullable
    ChartTime time(MarFact fact, RowPoints points) {
        String text = columns.text(fact);
        if (text.isEmpty()) {
            return null;
        }
        MarTime time = MarTime.of(text, order(fact));
        if (time == null) {
            points.unreadableTime(text);
            return null;
        }
        return time.chart();
    }

    /**
     * Returns a time that stands in the clock's column, in the column of UTC, or in both: then their difference is what the
     * clock was set to.
     */
    @Nullable
    ChartTime time(MarFact fact, MarFact utcFact, RowPoints points) {
        ChartTime clock = time(fact, points);
        ChartTime utc = time(utcFact, points);
        if (utc == null) {
            return clock;
        }
        ZoneOffset told = utc.offset();
        LocalDateTime instant = told == null ? utc.local() : utc.local().minusSeconds(told.getTotalSeconds());
        if (clock == null) {
            return new ChartTime(instant, ZoneOffset.UTC);
        }
        if (clock.offset() != null) {
            return clock;
        }
        long seconds = Duration.between(instant, clock.local()).toSeconds();
        if (Math.abs(seconds) > MOST_OFFSET || seconds % QUARTER_HOUR != 0) {
            points.add(OpenPointKind.UNREADABLE_TIME, clock.local() + " and " + instant + "Z");
            return null;
        }
        return new ChartTime(clock.local(), ZoneOffset.ofTotalSeconds((int) seconds));
    }

    private DayOrder order(MarFact fact) {
        DayOrder order = orders.get(fact);
        if (order == null) {
            throw new IllegalArgumentException(fact + " is no time");
        }
        return order;
    }
}

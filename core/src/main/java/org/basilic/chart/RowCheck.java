package org.basilic.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/** What can be said of a row by itself: whether it can be right, and whether it was entered late. */
final class RowCheck {

    private static final long SECONDS_PER_HOUR = 3600;
    private static final String FLOW = "mL/h";

    private final Face face;
    private final BigDecimal mostRate;
    private final long mostSeconds;
    private final long lateSeconds;

    RowCheck(Face face, FeedMap map) {
        this.face = face;
        this.mostRate = BigDecimal.valueOf(map.number(FeedSetting.MOST_RATE));
        this.mostSeconds = SECONDS_PER_HOUR * map.number(FeedSetting.MOST_HOURS);
        this.lateSeconds = SECONDS_PER_HOUR * map.number(FeedSetting.LATE_HOURS);
    }

    /** Returns what is to be said of a row, what its reader said of it included. */
    List<OpenPoint> points(GivenRow row) {
        List<OpenPoint> points = new ArrayList<>(row.points());
        for (ChartEvent event : row.events()) {
            Action action = event.action();
            if (action == null) {
                points.add(point(OpenPointKind.UNMAPPED_ACTION, row, event.actionText()));
            } else if (action != Action.META && action != Action.NOT_GIVEN) {
                checkTime(event.time(), row, points);
                checkAmounts(event.said(), row, points);
            }
        }
        if (whole(row)) {
            checkLength(row, points);
        }
        return points;
    }

    /** Whether a row tells a whole run. */
    static boolean whole(GivenRow row) {
        return row.events().size() > 1
                && row.events().get(0).action() == Action.START
                && ends(row.events().get(row.events().size() - 1)) != null;
    }

    /** Returns the time with which an event ends a run; null when it does not. */
    static @Nullable ChartTime ends(ChartEvent event) {
        return event.action() == Action.STOP || event.action() == Action.RATE || event.action() == Action.PAUSE
                ? event.time()
                : null;
    }

    /** Whether a row was entered long after what it tells was done. */
    boolean late(GivenRow row) {
        Instant entered = row.version().entered();
        if (entered == null || row.events().isEmpty()) {
            return false;
        }
        ChartTime done = row.events().get(row.events().size() - 1).time();
        return done != null && face.zone() != null && entered.getEpochSecond() - face.seconds(done) > lateSeconds;
    }

    private void checkTime(@Nullable ChartTime time, GivenRow row, List<OpenPoint> points) {
        if (time == null) {
            if (points.stream().noneMatch(point -> point.kind() == OpenPointKind.UNREADABLE_TIME)) {
                points.add(point(OpenPointKind.NO_TIME, row, null));
            }
        } else if (face.skipped(time)) {
            points.add(point(OpenPointKind.SKIPPED_TIME, row, time.local().toString()));
        }
    }

    private void checkAmounts(Said said, GivenRow row, List<OpenPoint> points) {
        Quantity rate = said.rate();
        if (rate != null && rate.unit().equals(FLOW) && rate.amount().compareTo(mostRate) > 0) {
            points.add(point(OpenPointKind.ABSURD_RATE, row, words(rate)));
        }
        for (Quantity amount : amounts(said)) {
            if (amount.amount().signum() < 0) {
                points.add(point(OpenPointKind.NEGATIVE_AMOUNT, row, words(amount)));
            }
        }
    }

    private static List<Quantity> amounts(Said said) {
        List<Quantity> amounts = new ArrayList<>(4);
        add(said.dose(), amounts);
        add(said.rate(), amounts);
        add(said.volume(), amounts);
        add(said.wasted(), amounts);
        for (Component component : said.components()) {
            add(component.amount(), amounts);
        }
        return amounts;
    }

    private static void add(@Nullable Quantity amount, List<Quantity> amounts) {
        if (amount != null) {
            amounts.add(amount);
        }
    }

    private void checkLength(GivenRow row, List<OpenPoint> points) {
        ChartTime start = row.events().get(0).time();
        ChartTime stop = row.events().get(row.events().size() - 1).time();
        if (start == null || stop == null) {
            return;
        }
        long seconds = face.seconds(AutumnHour.stop(stop, start, face)) - face.seconds(start);
        if (seconds < 0) {
            points.add(point(OpenPointKind.STOP_BEFORE_START, row, start.local() + " to " + stop.local()));
        } else if (seconds == 0 && mustRun(row.events().get(0).said().route())) {
            points.add(point(OpenPointKind.NO_LENGTH, row, start.local().toString()));
        } else if (seconds > mostSeconds) {
            points.add(point(OpenPointKind.TOO_LONG, row, seconds / SECONDS_PER_HOUR + " h"));
        }
    }

    /** Whether what is given this way, or may be, takes time. */
    private static boolean mustRun(@Nullable ChartRoute route) {
        return route == null
                || route.running() == Route.IV_INFUSION
                || route.running() == Route.INTRA_ARTERIAL_INFUSION;
    }

    static OpenPoint point(OpenPointKind kind, GivenRow row, @Nullable String found) {
        return new OpenPoint(
                kind,
                null,
                row.order(),
                row.place().feed().written(),
                row.place().text(),
                found);
    }

    private static String words(Quantity quantity) {
        return quantity.amount().toPlainString() + " " + quantity.unit();
    }
}

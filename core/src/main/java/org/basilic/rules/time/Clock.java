package org.basilic.rules.time;

import java.time.LocalDateTime;
import org.basilic.model.Administration;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.TimeEvidence;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.Severity;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.LocalClock;
import org.basilic.worksheet.Moment;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that reads when each administration ran. */
public final class Clock {

    private Clock() {}

    /** Returns when the administration ran, adding findings where the record's times leave something to say. */
    public static Clocked read(Administration given, Worksheet sheet) {
        LocalClock clock = sheet.clock();
        clock.about(given.id());
        LocalDateTime charted = given.start();
        LocalDateTime chartedStop = given.stop();
        long start = charted == null ? Moment.UNKNOWN : clock.seconds(charted, Moment.UNKNOWN);
        long shownStop = chartedStop == null ? Moment.UNKNOWN : clock.seconds(chartedStop, start);
        Integer minutes = given.minutes();
        boolean ends = chartedStop != null || minutes != null;
        boolean credible = !ends || credible(given, sheet);
        Intervals paused = pauses(given, clock, start, shownStop);
        if (charted != null && chartedStop != null && credible) {
            Intervals running = Intervals.of(start, shownStop).minus(paused);
            if (minutes != null && minutes != (int) (running.seconds() / 60)) {
                clock.doubt();
                sheet.find(
                        Severity.WARNING,
                        new ClockedMinutes.Differs(minutes, (int) (running.seconds() / 60)),
                        given.id());
            }
            return within(given, start, shownStop, running, sheet);
        }
        long stop = credible ? shownStop : Moment.UNKNOWN;
        Integer length = credible ? minutes : null;
        if (length == null && timed(given.route()) && (charted != null || Moment.known(stop))) {
            length = computed(given, sheet);
        }
        if (length == null) {
            return unknown(given, start, stop, shownStop, documented(start, shownStop, minutes), sheet);
        }
        if (charted == null && !Moment.known(stop)) {
            return Clocked.unclocked(length);
        }
        long span = 60L * length + paused.seconds();
        long from = charted != null ? start : stop - span;
        return within(given, from, from + span, Intervals.of(from, from + span).minus(paused), sheet);
    }

    /** Whether the record says that something ran longer than a charting slip would explain. */
    public static boolean implausible(Administration given, Clocked clocked, Worksheet sheet) {
        return clocked.known()
                && !portable(given)
                && clocked.minutes() > sheet.tables().threshold(Threshold.LONGEST_PLAUSIBLE);
    }

    /** Returns the question that an implausible length raises. */
    public static Query implausibleLength(Clocked clocked, Worksheet sheet) {
        return new ImplausibleLength.TooLong(clocked.minutes(), sheet.tables().threshold(Threshold.LONGEST_PLAUSIBLE));
    }

    /** Returns the question that a run wholly outside the visit raises. */
    public static Query outsideVisit(Clocked clocked) {
        return new VisitWindow.Outside((int) (clocked.outside().seconds() / 60));
    }

    /** Returns why minutes outside the visit do not count. */
    public static Reason clipped(Clocked clocked) {
        return new VisitWindow.Clipped((int) (clocked.outside().seconds() / 60), clocked.minutes());
    }

    /** Returns why paused minutes do not count. */
    public static Reason paused() {
        return ClockedMinutes.PAUSED;
    }

    private static int documented(long start, long stop, @Nullable Integer minutes) {
        if (Moment.known(start) && Moment.known(stop)) {
            return (int) ((stop - start) / 60);
        }
        return minutes == null ? 0 : minutes;
    }

    private static boolean credible(Administration given, Worksheet sheet) {
        TimeEvidence evidence = given.timeEvidence();
        if (evidence == null || evidence == TimeEvidence.CHARTED || evidence == TimeEvidence.PUMP) {
            return true;
        }
        if (evidence == TimeEvidence.LAST_SEEN_RUNNING) {
            sheet.find(Severity.WARNING, ClockedMinutes.LAST_SEEN, given.id());
            return true;
        }
        Quantity volume = given.volume();
        Quantity rate = given.rate();
        if (evidence == TimeEvidence.ASSUMED || volume == null || rate == null) {
            return false;
        }
        if (!sheet.choices().is(Switch.DERIVED_STOP, "accept")) {
            return false;
        }
        sheet.find(Severity.WARNING, new DerivedStop.ChartedAsDerived(words(volume), words(rate)), given.id());
        return true;
    }

    private static Intervals pauses(Administration given, LocalClock clock, long start, long stop) {
        if (given.pauses().isEmpty()) {
            return Intervals.NONE;
        }
        Intervals paused = Intervals.NONE;
        for (Pause pause : given.pauses()) {
            long from = clock.seconds(pause.start(), start);
            long to = clock.seconds(pause.stop(), from);
            if (Moment.known(stop) && to > stop) {
                clock.outOfOrder();
            }
            paused = paused.plus(Intervals.of(from, to));
        }
        return paused;
    }

    private static @Nullable Integer computed(Administration given, Worksheet sheet) {
        Quantity volume = given.volume();
        Quantity rate = given.rate();
        if (volume == null || rate == null) {
            return null;
        }
        Integer minutes = FlowTime.minutes(volume, rate);
        if (minutes == null
                || sheet.choices().is(Switch.MISSING_STOP, "not-reported")
                || !sheet.choices().is(Switch.DERIVED_STOP, "accept")) {
            return null;
        }
        sheet.find(Severity.WARNING, new DerivedStop.Computed(minutes, words(volume), words(rate)), given.id());
        return minutes;
    }

    private static Clocked within(Administration given, long start, long stop, Intervals running, Worksheet sheet) {
        int shown = (int) ((stop - start) / 60);
        if (start < sheet.arrival() || (leftBefore(stop, sheet) && !goesHome(given))) {
            sheet.clock().doubt();
        }
        long from = sheet.facility() ? Moment.later(start, sheet.arrival()) : start;
        long to = sheet.facility() && !goesHome(given) ? Moment.earlier(stop, sheet.departure()) : stop;
        if (from == start && to == stop) {
            return Clocked.counted(start, stop, running, shown);
        }
        Intervals inside = running.within(Intervals.of(from, to));
        Intervals outside = start == stop ? Intervals.of(start, start + 1) : running.minus(inside);
        if (!outside.isEmpty() && !inside.isEmpty() && timed(given.route())) {
            sheet.find(
                    Severity.INFO,
                    new VisitWindow.Clipped((int) (outside.seconds() / 60), (int) (inside.seconds() / 60)),
                    given.id());
        }
        return new Clocked(
                inside.isEmpty() ? start : from,
                inside.isEmpty() ? stop : to,
                start,
                stop,
                inside,
                outside,
                true,
                inside.seconds(),
                shown);
    }

    private static Clocked unknown(
            Administration given, long start, long stop, long shownStop, int shown, Worksheet sheet) {
        long time = Moment.known(start) ? start : stop;
        if (Moment.known(time) && (time < sheet.arrival() || leftBefore(time, sheet))) {
            sheet.clock().doubt();
            if (sheet.facility()) {
                sheet.find(Severity.WARNING, new VisitWindow.SingleTimeOutside(), given.id());
            }
        }
        return new Clocked(start, stop, start, shownStop, null, Intervals.NONE, false, 0, shown);
    }

    private static boolean leftBefore(long moment, Worksheet sheet) {
        return Moment.known(sheet.departure()) && moment > sheet.departure();
    }

    private static boolean timed(Route route) {
        return route == Route.IV_INFUSION
                || route == Route.INTRA_ARTERIAL_INFUSION
                || route == Route.SUBCUTANEOUS_INFUSION;
    }

    private static boolean portable(Administration given) {
        Pump pump = given.pump();
        return pump == Pump.PORTABLE || pump == Pump.ELASTOMERIC || pump == Pump.IMPLANTABLE;
    }

    private static boolean goesHome(Administration given) {
        Pump pump = given.pump();
        return pump != null && pump != Pump.NONE && Boolean.TRUE.equals(given.continuesAfterVisit());
    }

    private static String words(Quantity quantity) {
        return quantity.amount().stripTrailingZeros().toPlainString() + " " + quantity.unit();
    }
}

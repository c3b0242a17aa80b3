package org.basilic.rules.time;

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
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that reads when each administration ran. */
public final class Clock {

    private Clock() {}

    /** Returns when the administration ran, adding findings where the record's times leave something to say. */
    public static Clocked read(Administration given, Worksheet sheet) {
        LocalClock clock = sheet.clock();
        Long start = given.start() == null ? null : (Long) clock.seconds(given.start(), null);
        Long stop = given.stop() == null ? null : (Long) clock.seconds(given.stop(), start);
        Long shownStop = stop;
        Integer minutes = given.minutes();
        int shown = documented(start, stop, minutes);
        if ((stop != null || minutes != null) && !credible(given, sheet)) {
            stop = null;
            minutes = null;
        }
        Intervals paused = pauses(given, clock, start);
        if (start != null && stop != null) {
            Intervals running = Intervals.of(start, stop).minus(paused);
            if (minutes != null && minutes != (int) (running.seconds() / 60)) {
                sheet.find(
                        Severity.WARNING,
                        new ClockedMinutes.Differs(minutes, (int) (running.seconds() / 60)),
                        given.id());
            }
            return within(given, start, stop, running, paused, sheet);
        }
        if (minutes == null && timed(given.route())) {
            minutes = start == null && stop == null ? null : computed(given, sheet);
        }
        if (minutes == null) {
            return unknown(given, start, stop, shownStop, paused, shown, sheet);
        }
        if (start == null && stop == null) {
            return new Clocked(
                    null, null, null, null, null, Intervals.NONE, Intervals.NONE, true, 60L * minutes, minutes);
        }
        long span = 60L * minutes + paused.seconds();
        long from = start != null ? start : stopOf(stop) - span;
        long to = start != null ? start + span : stopOf(stop);
        return within(given, from, to, Intervals.of(from, to).minus(paused), paused, sheet);
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

    private static long stopOf(@Nullable Long stop) {
        if (stop == null) {
            throw new IllegalStateException("neither start nor stop");
        }
        return stop;
    }

    private static int documented(@Nullable Long start, @Nullable Long stop, @Nullable Integer minutes) {
        if (start != null && stop != null) {
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

    private static Intervals pauses(Administration given, LocalClock clock, @Nullable Long start) {
        if (given.pauses().isEmpty()) {
            return Intervals.NONE;
        }
        Intervals paused = Intervals.NONE;
        for (Pause pause : given.pauses()) {
            long from = clock.seconds(pause.start(), start);
            paused = paused.plus(Intervals.of(from, clock.seconds(pause.stop(), from)));
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

    private static Clocked within(
            Administration given, long start, long stop, Intervals running, Intervals paused, Worksheet sheet) {
        int shown = (int) ((stop - start) / 60);
        Long arrival = sheet.arrival();
        Long departure = goesHome(given) ? null : sheet.departure();
        if (!sheet.facility() || (arrival == null && departure == null)) {
            return new Clocked(
                    start, stop, start, stop, running, paused, Intervals.NONE, true, running.seconds(), shown);
        }
        long from = arrival == null ? start : Math.max(start, arrival);
        long to = departure == null ? stop : Math.min(stop, departure);
        if (start == stop && (arrival == null || start >= arrival) && (departure == null || start <= departure)) {
            return new Clocked(start, stop, start, stop, running, paused, Intervals.NONE, true, 0, shown);
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
                inside.isEmpty() ? (Long) start : (Long) Math.max(start, from),
                inside.isEmpty() ? (Long) stop : (Long) Math.min(stop, to),
                start,
                stop,
                inside,
                paused,
                outside,
                true,
                inside.seconds(),
                shown);
    }

    private static Clocked unknown(
            Administration given,
            @Nullable Long start,
            @Nullable Long stop,
            @Nullable Long shownStop,
            Intervals paused,
            int shown,
            Worksheet sheet) {
        Long time = start != null ? start : stop;
        Long arrival = sheet.arrival();
        Long departure = sheet.departure();
        if (time != null
                && sheet.facility()
                && ((arrival != null && time < arrival) || (departure != null && time > departure))) {
            sheet.find(Severity.WARNING, new VisitWindow.SingleTimeOutside(), given.id());
        }
        return new Clocked(start, stop, start, shownStop, null, paused, Intervals.NONE, false, 0, shown);
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

package org.basilic.coding;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Pause;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.basilic.model.Visit;
import org.basilic.worksheet.LocalClock;
import org.jspecify.annotations.Nullable;

/**
 * The part of the encounter's check that puts charted times in order. With a zone the order is that of true instants, as
 * the engine takes them.
 */
final class ChartedTimes {

    private ChartedTimes() {}

    /** Adds what is wrong with the times of the visit. */
    static List<Problem> visit(@Nullable Visit visit, @Nullable ZoneId zone, List<Problem> found) {
        if (visit == null) {
            return found;
        }
        LocalDateTime arrival = visit.arrival();
        LocalDateTime departure = visit.departure();
        int before = found.size();
        List<Problem> all = skipped(arrival, zone, "$.visit.arrival", found);
        all = skipped(departure, zone, "$.visit.departure", all);
        if (arrival == null || departure == null || all.size() > before) {
            return all;
        }
        LocalClock clock = zone == null ? null : new LocalClock(zone);
        long arrived = second(arrival, clock, Long.MIN_VALUE);
        return second(departure, clock, arrived) >= arrived
                ? all
                : Problems.with(
                        all,
                        "$.visit.departure",
                        ProblemCode.STOP_BEFORE_START,
                        departure + ", before the arrival " + arrival,
                        "a departure at or after the arrival");
    }

    /** Adds what is wrong with the times of an administration and its pauses. */
    static List<Problem> run(Administration given, int index, @Nullable ZoneId zone, List<Problem> found) {
        LocalDateTime start = given.start();
        LocalDateTime stop = given.stop();
        if (zone == null && given.pauses().isEmpty() && (start == null || stop == null || !stop.isBefore(start))) {
            return found;
        }
        int before = found.size();
        List<Problem> all = found;
        if (zone != null) {
            String path = "$.administrations[" + index + "]";
            all = skipped(start, zone, path + ".start", all);
            all = skipped(stop, zone, path + ".stop", all);
        }
        boolean tellable = all.size() == before;
        LocalClock clock = zone == null ? null : new LocalClock(zone);
        long from = start == null || !tellable ? Long.MIN_VALUE : second(start, clock, Long.MIN_VALUE);
        long to = stop == null || !tellable ? Long.MAX_VALUE : second(stop, clock, from);
        if (to < from) {
            all = Problems.with(
                    all,
                    "$.administrations[" + index + "].stop",
                    ProblemCode.STOP_BEFORE_START,
                    stop + ", before the start " + start,
                    "a stop at or after the start, with the next day's date when it is past midnight");
            from = Long.MIN_VALUE;
            to = Long.MAX_VALUE;
        }
        for (int i = 0; i < given.pauses().size(); i++) {
            all = pause(
                    given.pauses().get(i), "$.administrations[" + index + "].pauses[" + i + "]", zone, from, to, all);
        }
        return all;
    }

    private static List<Problem> pause(
            Pause pause, String path, @Nullable ZoneId zone, long from, long to, List<Problem> found) {
        int before = found.size();
        List<Problem> all = skipped(pause.start(), zone, path + ".start", found);
        all = skipped(pause.stop(), zone, path + ".stop", all);
        if (all.size() > before) {
            return all;
        }
        LocalClock clock = zone == null ? null : new LocalClock(zone);
        long start = second(pause.start(), clock, from);
        long stop = second(pause.stop(), clock, start);
        if (stop < start) {
            return Problems.with(
                    all,
                    path + ".stop",
                    ProblemCode.STOP_BEFORE_START,
                    pause.stop() + ", before the pause's start " + pause.start(),
                    "a stop at or after the pause's start");
        }
        if (start < from || start > to) {
            all = Problems.with(
                    all,
                    path + ".start",
                    ProblemCode.PAUSE_OUTSIDE_RUN,
                    pause.start() + (start < from ? ", before the run's start" : ", after the run's stop"),
                    "a pause within the run");
        }
        if (stop < from || stop > to) {
            all = Problems.with(
                    all,
                    path + ".stop",
                    ProblemCode.PAUSE_OUTSIDE_RUN,
                    pause.stop() + (stop < from ? ", before the run's start" : ", after the run's stop"),
                    "a pause within the run");
        }
        return all;
    }

    private static List<Problem> skipped(
            @Nullable LocalDateTime time, @Nullable ZoneId zone, String path, List<Problem> found) {
        if (time == null
                || zone == null
                || !zone.getRules().getValidOffsets(time).isEmpty()) {
            return found;
        }
        LocalDateTime moved = time.plus(zone.getRules().getTransition(time).getDuration());
        return Problems.with(
                found,
                path,
                ProblemCode.SKIPPED_LOCAL_TIME,
                time + ", which the clocks of " + zone + " skipped",
                "a time that the clocks showed, such as " + moved);
    }

    private static long second(LocalDateTime time, @Nullable LocalClock clock, long notBefore) {
        return clock == null ? time.toEpochSecond(ZoneOffset.UTC) : clock.seconds(time, notBefore);
    }
}

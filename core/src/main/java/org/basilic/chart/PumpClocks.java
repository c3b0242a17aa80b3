package org.basilic.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts right the times of one pump whose clock was set: what came before is moved by the difference where the pump tells both
 * face, and is unsure where it does not.
 */
final class PumpClocks {

    /** A time that moving would carry out of the calendar is no time of a pump. */
    private static final long MOST = 400L * 366 * 24 * 3600;

    private final Face face;

    PumpClocks(Face face) {
        this.face = face;
    }

    /** Returns the events of one pump that have a time, by the right clock. */
    List<PumpHeard> right(List<PumpRow> rows, Filing filing) {
        List<PumpHeard> heard = new ArrayList<>();
        for (PumpRow row : rows) {
            ChartTime time = row.event().time();
            if (time != null) {
                heard.add(new PumpHeard(row, filing.of(row.visit()), time, face.seconds(time), true));
            }
        }
        List<PumpRow> changes = new ArrayList<>();
        for (PumpHeard one : heard) {
            if (one.act() == PumpAct.CLOCK_CHANGE) {
                changes.add(one.row());
            }
        }
        changes.sort(Comparator.comparing(
                        (PumpRow row) -> row.version().sent(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(row -> face.seconds(known(row.event().time())))
                .thenComparing(row -> row.id().toString()));
        for (PumpRow change : changes) {
            heard = set(heard, change);
        }
        return heard;
    }

    private List<PumpHeard> set(List<PumpHeard> heard, PumpRow change) {
        ChartTime before = change.event().clockBefore();
        ChartTime after = change.event().clockAfter();
        long delta = before == null || after == null ? 0 : face.seconds(after) - face.seconds(before);
        boolean told = before != null && after != null && Math.abs(delta) < MOST;
        List<PumpHeard> right = new ArrayList<>();
        for (PumpHeard one : heard) {
            Boolean earlier = one.row().equals(change) ? Boolean.FALSE : earlier(one, change, before, after);
            if (Boolean.FALSE.equals(earlier)) {
                right.add(one);
            } else if (earlier == null || !told) {
                right.add(one.unsure());
            } else {
                ChartTime moved = new ChartTime(
                        one.time().local().plusSeconds(delta), one.time().offset());
                right.add(one.by(moved, face.seconds(moved)));
            }
        }
        return right;
    }

    /**
     * Returns whether an event came before the clock was set; null when that cannot be told. When it was sent tells, because
     * times of a clock that was set back show twice; else its own time does where it is outside the stretch that shows twice.
     */
    private @Nullable Boolean earlier(
            PumpHeard one, PumpRow change, @Nullable ChartTime before, @Nullable ChartTime after) {
        if (one.row().version().sent() != null && change.version().sent() != null) {
            int order = one.row().version().sent().compareTo(change.version().sent());
            if (order != 0) {
                return order < 0;
            }
        }
        if (before == null || after == null) {
            return null;
        }
        long old = face.seconds(before);
        long set = face.seconds(after);
        if (one.at() < Math.min(old, set) || (one.at() == old && old < set)) {
            return true;
        }
        return one.at() >= Math.max(old, set) ? Boolean.FALSE : null;
    }

    private static ChartTime known(@Nullable ChartTime time) {
        if (time == null) {
            throw new IllegalStateException("an event without a time has no place among the others");
        }
        return time;
    }
}

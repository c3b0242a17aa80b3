package org.basilic.chart;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.OpenPoint;
import org.jspecify.annotations.Nullable;

/** What belongs to one visit, while it is gathered. */
final class Stay {

    final VisitKey key;
    final List<Run> runs = new ArrayList<>();
    /** What pumps tell, to be laid beside the runs. */
    final List<PumpRun> pumps = new ArrayList<>(0);

    final List<VisitRow> rows = new ArrayList<>(1);
    final List<OpenPoint> points = new ArrayList<>(0);
    final List<ChartRow> leftRows = new ArrayList<>(0);
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;

    Stay(VisitKey key) {
        this.key = key;
    }

    /** Widens the visit's time so that it holds a moment. */
    void reach(@Nullable ChartTime time, Face face) {
        if (time != null) {
            long seconds = face.seconds(time);
            from = Math.min(from, seconds);
            to = Math.max(to, seconds);
        }
    }

    void add(Run run, Face face) {
        runs.add(run);
        reach(run.seen, face);
        reach(run.stop, face);
    }

    void add(VisitRow row, Face face) {
        rows.add(row);
        reach(row.arrival(), face);
        reach(row.departure(), face);
    }

    boolean timed() {
        return from <= to;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    boolean holds(long seconds) {
        return seconds >= from && seconds <= to;
    }
}

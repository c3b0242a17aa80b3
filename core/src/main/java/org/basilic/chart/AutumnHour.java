package org.basilic.chart;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hour that the clock shows twice: a stop that would lie before its start was charted the second time round. */
final class AutumnHour {

    private AutumnHour() {}

    /** Returns the stop, read as the second time round where only that lies not before the start. */
    static ChartTime stop(ChartTime stop, @Nullable ChartTime start, Face face) {
        if (start == null || face.seconds(stop) >= face.seconds(start)) {
            return stop;
        }
        ChartTime second = secondTime(stop, face);
        return second != null && face.seconds(second) >= face.seconds(start) ? second : stop;
    }

    /** Returns a time as the clock showed it the second time; null where it showed it once, or the offset is told. */
    static @Nullable ChartTime secondTime(ChartTime time, Face face) {
        ZoneId zone = face.zone();
        if (zone == null || time.offset() != null) {
            return null;
        }
        LocalDateTime local = time.local();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.size() < 2 ? null : new ChartTime(local, offsets.get(1));
    }
}

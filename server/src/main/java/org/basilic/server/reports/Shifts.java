package org.basilic.server.reports;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The shifts of {@code shifts.csv}. */
final class Shifts {

    private final TreeMap<LocalTime, String> starts = new TreeMap<>();

    Shifts() {
        Rows.of("shifts.csv").forEach(row -> starts.put(LocalTime.parse(row[1]), row[0]));
    }

    /** Returns the shift in which a time lies; {@code not known} without a time. */
    String of(@Nullable LocalDateTime time) {
        if (time == null) {
            return "not known";
        }
        Map.Entry<LocalTime, String> found = starts.floorEntry(time.toLocalTime());
        return found == null ? starts.lastEntry().getValue() : found.getValue();
    }
}

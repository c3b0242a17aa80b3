package org.basilic.formats.mar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Feed;
import org.basilic.chart.FeedMap;
import org.basilic.chart.Place;
import org.basilic.chart.RowId;
import org.basilic.chart.Version;
import org.basilic.chart.VisitKey;
import org.jspecify.annotations.Nullable;

/** Whose a row is, what tells it from others, and which of its versions it is. */
final class RowMarks {

    private static final int ALWAYS_VALID = 2100;

    private final Columns columns;
    private final Times times;
    private final ZoneId zone;
    private final String prefix;

    /**
     * Makes a reader of marks.
     *
     * @param prefix what stands before a line's number in a place: the file's name where there are several files
     */
    RowMarks(Columns columns, Times times, FeedMap map, String prefix) {
        this.columns = columns;
        this.times = times;
        this.prefix = prefix;
        // Versions are only compared with each other, so any zone will do where none is set.
        ZoneId set = map.zone();
        this.zone = set == null ? ZoneOffset.UTC : set;
    }

    /** Returns whose row it is; null when nothing tells. Where only the visit is told, it stands for the patient too. */
    @Nullable
    VisitKey visit() {
        String patient = columns.text(MarFact.PATIENT);
        String visit = columns.text(MarFact.VISIT);
        if (patient.isEmpty() && visit.isEmpty()) {
            return null;
        }
        return new VisitKey(patient.isEmpty() ? visit : patient, visit.isEmpty() ? null : visit);
    }

    /** Returns the same patient as {@link #visit()}; empty when nothing tells. */
    static String patient(Columns columns) {
        String patient = columns.text(MarFact.PATIENT);
        return patient.isEmpty() ? columns.text(MarFact.VISIT) : patient;
    }

    /** Returns the id: the key of the row; of a table without keys all that the row says, so that only equal rows are one. */
    RowId id() {
        String key = columns.text(MarFact.ROW);
        if (!key.isEmpty()) {
            return new RowId(key, "");
        }
        List<String> said = new ArrayList<>();
        for (MarFact fact : MarFact.values()) {
            said.add(columns.text(fact));
        }
        return new RowId(String.join("\t", said), "");
    }

    /** Returns where the row stands. */
    Place place(long line) {
        String key = columns.text(MarFact.ROW);
        return new Place(Feed.MAR, key.isEmpty() ? prefix + "line " + line : key);
    }

    /** Whether a later version stands in the place of this one. */
    boolean old() {
        MarTime until = times.quietly(MarFact.VALID_UNTIL);
        return until != null && until.local().getYear() < ALWAYS_VALID;
    }

    /** Returns which version it is: when it was entered, from when it is valid or its number, and then the later line. */
    Version version(long line) {
        String version = columns.text(MarFact.VERSION);
        Instant from = instant(times.quietly(MarFact.VERSION));
        return new Version(
                instant(times.quietly(MarFact.ENTERED)),
                from,
                version.isEmpty() || from != null ? Long.toString(line) : version);
    }

    private @Nullable Instant instant(@Nullable MarTime time) {
        if (time == null) {
            return null;
        }
        ZoneOffset offset = time.offset();
        return offset == null
                ? time.local().atZone(zone).toInstant()
                : time.local().toInstant(offset);
    }
}

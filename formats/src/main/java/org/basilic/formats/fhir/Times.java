package org.basilic.formats.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.chart.ChartTime;
import org.basilic.model.OpenPointKind;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads times. A date alone is no time: which minute of the day is then not told. */
final class Times {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?" + "(Z|[+-]\\d{2}:\\d{2})?");
    private static final int LAST_SECOND = 59;
    private static final int HOURS_OF_DAY = 24;

    private final boolean zoneKnown;

    /**
     * Makes a reader of times.
     *
     * @param zoneKnown whether the zone of the clocks is known where a time does not tell its offset
     */
    Times(boolean zoneKnown) {
        this.zoneKnown = zoneKnown;
    }

    /**
     * Returns a time; null where none is told.
     *
     * @param path where it stands in its resource
     * @param notes is told of what a person should know
     * @throws BrokenResourceException if it has no offset and the zone is not known
     */
    @Nullable
    ChartTime time(@Nullable String text, String path, Notes notes) throws BrokenResourceException {
        if (text == null || DATE.matcher(text).matches()) {
            return null;
        }
        Matcher parts = TIME.matcher(text);
        LocalDateTime local = parts.matches() ? local(parts) : null;
        ZoneOffset offset = local == null ? null : offset(parts.group(5));
        if (local == null || (offset == null && parts.group(5) != null)) {
            notes.add(OpenPointKind.UNREADABLE_TIME, null);
            return null;
        }
        if (offset == null && !zoneKnown) {
            throw new BrokenResourceException(
                    path, ProblemCode.MISSING_OFFSET, "a time without offset", "an offset, or --assume-zone");
        }
        if (offset == null) {
            notes.add(OpenPointKind.ASSUMED_ZONE, local.toString());
        }
        return new ChartTime(local, offset);
    }

    /** Returns the moment of a time with an offset; null of any other text. */
    static @Nullable Instant instant(@Nullable String text) {
        Matcher parts = text == null ? null : TIME.matcher(text);
        if (parts == null || !parts.matches() || parts.group(5) == null) {
            return null;
        }
        LocalDateTime local = local(parts);
        ZoneOffset offset = offset(parts.group(5));
        return local == null || offset == null
                ? null
                : OffsetDateTime.of(local, offset).toInstant();
    }

    /** Returns a whole date; null of any other text. */
    static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the time on the clock; null for one that no clock shows. */
    private static @Nullable LocalDateTime local(Matcher parts) {
        try {
            LocalDate day = LocalDate.parse(parts.group(1));
            int hour = Integer.parseInt(parts.group(2));
            int minute = Integer.parseInt(parts.group(3));
            int second = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
            if (hour == HOURS_OF_DAY && minute == 0 && second == 0) {
                return day.plusDays(1).atStartOfDay();
            }
            // A leap second is the end of its minute.
            return day.atTime(hour, minute, second == LAST_SECOND + 1 ? LAST_SECOND : second);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        try {
            return text == null ? null : ZoneOffset.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

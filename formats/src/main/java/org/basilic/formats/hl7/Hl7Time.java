package org.basilic.formats.hl7;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.chart.ChartTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads times: year to second, as far as they are told, and the offset from UTC. A time that is not told to the minute is
 * none: a day is never taken for its midnight.
 */
final class Hl7Time {

    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.\\d{1,9})?)?)?)?)?)?([+-]\\d{4})?");

    private Hl7Time() {}

    /** Returns the time; null where the text is none, or tells less than the minute. 24:00 is the next day's 00:00. */
    static @Nullable ChartTime of(String text) {
        Matcher form = form(text);
        if (form == null || form.group(5) == null) {
            return null;
        }
        try {
            int hour = number(form, 4);
            boolean endOfDay = hour == 24 && number(form, 5) == 0 && number(form, 6) == 0;
            LocalDateTime local = LocalDateTime.of(
                    number(form, 1),
                    number(form, 2),
                    number(form, 3),
                    endOfDay ? 0 : hour,
                    number(form, 5),
                    number(form, 6));
            ZoneOffset offset = form.group(7) == null ? null : ZoneOffset.of(form.group(7));
            return new ChartTime(endOfDay ? local.plusDays(1) : local, offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the day; null where the text tells none. */
    static @Nullable LocalDate day(String text) {
        Matcher form = form(text);
        if (form == null || form.group(3) == null) {
            return null;
        }
        try {
            return LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Returns the moment; null where the text is no time to the minute.
     *
     * @param zone of a time without offset; null to count the clock itself, which still tells earlier from later
     */
    static @Nullable Instant moment(String text, @Nullable ZoneId zone) {
        ChartTime time = of(text);
        if (time == null) {
            return null;
        }
        ZoneId of = time.offset() != null ? time.offset() : zone == null ? ZoneOffset.UTC : zone;
        return time.local().atZone(of).toInstant();
    }

    private static @Nullable Matcher form(String text) {
        Matcher form = FORM.matcher(text.strip());
        return text.length() <= LONGEST && form.matches() ? form : null;
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }
}

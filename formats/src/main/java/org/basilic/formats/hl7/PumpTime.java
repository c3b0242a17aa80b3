package org.basilic.formats.hl7;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.chart.ChartTime;
import org.jspecify.annotations.Nullable;

/** Reads times of events: at least to the minute. */
final class PumpTime {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?(?:\\.\\d{1,4})?([+-]\\d{4})?");

    private PumpTime() {}

    /** Returns the time; null where the text is none, or only a date. */
    static @Nullable ChartTime of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(form, 1),
                    number(form, 2),
                    number(form, 3),
                    number(form, 4),
                    number(form, 5),
                    number(form, 6));
            return new ChartTime(local, form.group(7) == null ? null : ZoneOffset.of(form.group(7)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }
}

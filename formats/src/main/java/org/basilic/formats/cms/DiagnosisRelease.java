package org.basilic.formats.cms;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.reference.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A release of the list of diagnosis codes: that of a fiscal year, which begins on October 1 of the year before, or one within
 * it, from its own first day to the end of the fiscal year.
 *
 * @param name the fiscal year, or year and month of a release within it
 */
public record DiagnosisRelease(String name, DateRange days) {

    private static final Pattern YEAR_IN_NAME = Pattern.compile("(?:fy|codes?)[-_ ]?(20\\d{2})(?!\\d)");

    /** Returns the release of a fiscal year. */
    public static DiagnosisRelease ofYear(int fiscalYear) {
        return new DiagnosisRelease(
                Integer.toString(fiscalYear), new DateRange(begin(fiscalYear), begin(fiscalYear + 1)));
    }

    /**
     * Returns the release within a fiscal year that holds from a day on, or null when the day is not the first of a month of
     * that year.
     */
    public static @Nullable DiagnosisRelease within(int fiscalYear, LocalDate from) {
        DiagnosisRelease year = ofYear(fiscalYear);
        if (!year.days().covers(from) || from.getDayOfMonth() != 1) {
            return null;
        }
        if (from.equals(year.days().from())) {
            return year;
        }
        String name = String.format(Locale.ROOT, "%04d-%02d", from.getYear(), from.getMonthValue());
        return new DiagnosisRelease(name, new DateRange(from, year.days().to()));
    }

    /** Returns the fiscal year that a file's name tells, such as {@code icd10cm_codes_2026.txt}, or null when it tells none. */
    public static @Nullable Integer yearInFileName(String name) {
        Matcher matcher = YEAR_IN_NAME.matcher(name.toLowerCase(Locale.ROOT));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static LocalDate begin(int fiscalYear) {
        return LocalDate.of(fiscalYear - 1, 10, 1);
    }
}

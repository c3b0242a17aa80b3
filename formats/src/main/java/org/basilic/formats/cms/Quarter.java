package org.basilic.formats.cms;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.reference.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A quarter of a calendar year, by which the publisher releases its drug files.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})[-_ ]?[Qq]([1-4])");
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(20\\d{2})[-_ ]?q([1-4])(?!\\d)");
    private static final Pattern MONTH_IN_NAME =
            Pattern.compile("(?<![a-z])(jan|january|apr|april|jul|july|oct|october)[-_ ]*(20\\d{2})(?!\\d)");
    private static final Pattern YEAR_AND_MONTH_IN_NAME =
            Pattern.compile("(?<!\\d)(20\\d{2})[-_ ]*(jan|january|apr|april|jul|july|oct|october)(?![a-z])");

    /** Relative value files are told by two digits of the year and a letter or a month: RVU26D, PPRRVU26_OCT. */
    private static final Pattern RELATIVE_VALUES =
            Pattern.compile("rvu(\\d{2})_?(?:([a-d])r?|(jan|apr|jul|oct))(?![a-z])");

    private static final List<String> FIRST_MONTHS = List.of("jan", "apr", "jul", "oct");

    /** Refuses what is no quarter. */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("there is no quarter " + number);
        }
    }

    /** Reads a quarter such as {@code 2025Q4}, or returns null when it is none. */
    public static @Nullable Quarter of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches() ? quarter(matcher.group(1), matcher.group(2)) : null;
    }

    /** Returns the quarter that a file's name tells, such as {@code october-2025-ndc-hcpcs.zip}, or null when it tells none. */
    public static @Nullable Quarter inFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher written = IN_NAME.matcher(lower);
        if (written.find()) {
            return quarter(written.group(1), written.group(2));
        }
        Matcher month = MONTH_IN_NAME.matcher(lower);
        if (month.find()) {
            return new Quarter(Integer.parseInt(month.group(2)), beginningIn(month.group(1)));
        }
        Matcher year = YEAR_AND_MONTH_IN_NAME.matcher(lower);
        if (year.find()) {
            return new Quarter(Integer.parseInt(year.group(1)), beginningIn(year.group(2)));
        }
        Matcher values = RELATIVE_VALUES.matcher(lower);
        if (values.find()) {
            String letter = values.group(2);
            return new Quarter(
                    2000 + Integer.parseInt(values.group(1)),
                    letter == null ? beginningIn(values.group(3)) : letter.charAt(0) - 'a' + 1);
        }
        return null;
    }

    /** Returns the number of the quarter that begins in a month. */
    private static int beginningIn(String month) {
        return FIRST_MONTHS.indexOf(month.substring(0, 3)) + 1;
    }

    /** Returns its days. */
    public DateRange days() {
        LocalDate from = LocalDate.of(year, 3 * number - 2, 1);
        return new DateRange(from, from.plusMonths(3));
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }

    private static Quarter quarter(String year, String number) {
        return new Quarter(Integer.parseInt(year), Integer.parseInt(number));
    }
}

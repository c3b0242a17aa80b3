package org.basilic.cli.tables;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.formats.cms.Quarter;
import org.basilic.reference.DateRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --quarter} and, for corrections within a quarter, {@code --from}: which release a file is. */
final class QuarterOption {

    /**
     * A release of a table that is published by quarters.
     *
     * @param name the quarter, or the first day of a correction within it
     */
    record Release(String name, DateRange days) {}

    private static final String NAME = "--quarter";
    private static final String FROM = "--from";

    private QuarterOption() {}

    static OptionSpec spec() {
        return TableImport.option(
                NAME, "2025Q4", "the quarter that the file is for; needed where its name does not tell");
    }

    static OptionSpec from() {
        return TableImport.option(
                FROM, "2026-02-15", "the first day of a correction within the quarter; the quarter before it stays");
    }

    /** Returns the words that name the quarter of a day. */
    static String on(LocalDate day) {
        return NAME + " " + new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Returns the quarter that the words or the name of the file tell. */
    static Quarter given(OfficialFile file, ParseResult words) {
        Quarter told = Quarter.inFileName(file.fileName());
        String written = words.matchedOptionValue(NAME, "");
        if (written.isEmpty()) {
            if (told == null) {
                throw TableImport.wrong(
                        words, "the name " + file.fileName() + " tells no quarter; say it, as in " + NAME + " 2025Q4");
            }
            return told;
        }
        Quarter quarter = Quarter.of(written);
        if (quarter == null) {
            throw TableImport.wrong(words, NAME + " wants a quarter such as 2025Q4, not " + written);
        }
        if (told != null && !told.equals(quarter)) {
            throw TableImport.wrong(
                    words,
                    NAME + " is " + quarter + ", but by its name the file is of " + told
                            + "; if the name is wrong, rename it");
        }
        return quarter;
    }

    /** Returns the quarter, or the correction within it. */
    static Release release(OfficialFile file, ParseResult words) {
        Quarter quarter = given(file, words);
        String from = words.matchedOptionValue(FROM, "");
        DateRange days = quarter.days();
        if (from.isEmpty() || from.equals(days.from().toString())) {
            return new Release(quarter.toString(), days);
        }
        LocalDate first = day(from);
        if (first == null || !days.covers(first)) {
            throw TableImport.wrong(words, FROM + " wants a day of " + quarter + ", not " + from);
        }
        return new Release(first.toString(), new DateRange(first, days.to()));
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

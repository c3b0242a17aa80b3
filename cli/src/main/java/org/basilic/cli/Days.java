package org.basilic.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.basilic.reference.DateRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code --on DAY}: the date of service that a command is asked about. */
public final class Days {

    private static final String NAME = "--on";

    private Days() {}

    /** Returns the option. */
    public static OptionSpec option(String description) {
        return OptionSpec.builder(NAME)
                .paramLabel("DAY")
                .type(String.class)
                .description(description)
                .build();
    }

    /** Returns days as people say them: with the last one, not the first that is no longer covered. */
    public static String inWords(DateRange days) {
        LocalDate to = days.to();
        return "from " + days.from() + (to == null ? "" : " to " + to.minusDays(1));
    }

    /** Returns the day, or null when none is given. */
    public static @Nullable LocalDate given(ParseResult words) {
        String written = words.matchedOptionValue(NAME, "");
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), NAME + " wants a day such as 2026-03-02, not " + written);
        }
    }
}

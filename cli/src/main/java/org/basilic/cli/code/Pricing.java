package org.basilic.cli.code;

import java.util.regex.Pattern;
import org.basilic.model.Encounter;
import org.basilic.price.Prices;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code --prices} and {@code --locality}: what is expected for the lines, by the tables that coding uses too. */
record Pricing(Reference reference, @Nullable String locality) {

    private static final String NAME = "--prices";
    private static final String LOCALITY = "--locality";
    private static final Pattern ID = Pattern.compile("\\d{5}-\\d{2}");

    static OptionSpec[] specs() {
        return new OptionSpec[] {
            OptionSpec.builder(NAME)
                    .type(boolean.class)
                    .description("adds what Medicare is expected to allow for each line, by imported tables")
                    .build(),
            OptionSpec.builder(LOCALITY)
                    .paramLabel("MAC-LOC")
                    .type(String.class)
                    .description("contractor and locality of the fee schedule for --prices, as 02102-01; without it"
                            + " the national amounts")
                    .build()
        };
    }

    /** Returns what the words ask for, or null when they ask for no prices. */
    static @Nullable Pricing of(ParseResult words, Wish wish, Reference reference) {
        String locality = words.matchedOptionValue(LOCALITY, (String) null);
        if (!words.hasMatchedOption(NAME)) {
            if (locality != null) {
                throw wrong(words, LOCALITY + " goes with " + NAME);
            }
            return null;
        }
        if (wish.format() == ResultFormat.CSV) {
            throw wrong(words, NAME + " has no csv; use table, json or ndjson");
        }
        if (!wish.changes().isEmpty()) {
            throw wrong(words, NAME + " goes without --what-if");
        }
        if (locality != null && !ID.matcher(locality).matches()) {
            throw wrong(words, LOCALITY + " wants contractor and locality such as 02102-01, not " + locality);
        }
        return new Pricing(reference, locality);
    }

    Prices of(Encounter encounter, CodedEncounter coded) {
        return Prices.of(encounter, coded, reference, locality);
    }

    private static ParameterException wrong(ParseResult words, String message) {
        return new ParameterException(words.commandSpec().commandLine(), message);
    }
}

package org.basilic.cli.code;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.model.Encounter;
import org.basilic.price.Prices;
import org.basilic.reference.FeeSchedule;
import org.basilic.reference.HospitalPayments;
import org.basilic.reference.PaymentLimits;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * {@code --prices} and {@code --locality}: what is expected for the lines. The tables of amounts are read for this alone and
 * kept apart from those that coding uses.
 */
record Pricing(Reference reference, @Nullable String locality) {

    private static final String NAME = "--prices";
    private static final String LOCALITY = "--locality";
    private static final Pattern ID = Pattern.compile("\\d{5}-\\d{2}");
    private static final Set<String> TABLES = Set.of(FeeSchedule.KIND, HospitalPayments.KIND, PaymentLimits.KIND);

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

    /** Whether coding has a use for a kind of table. */
    static boolean usedByCoding(String kind) {
        return !TABLES.contains(kind);
    }

    /** Returns what the words ask for, or null when they ask for no prices. */
    static @Nullable Pricing of(ParseResult words, Wish wish) throws IOException {
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
        return new Pricing(ReferenceOption.given(words, TABLES::contains), locality);
    }

    Prices of(Encounter encounter, CodedEncounter coded) {
        return Prices.of(encounter, coded, reference, locality);
    }

    private static ParameterException wrong(ParseResult words, String message) {
        return new ParameterException(words.commandSpec().commandLine(), message);
    }
}

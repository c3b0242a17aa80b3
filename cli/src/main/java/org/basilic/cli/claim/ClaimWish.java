package org.basilic.cli.claim;

import java.time.LocalDate;
import java.util.Map;
import org.basilic.cli.CodingOptions;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What the options ask for.
 *
 * @param policy null when the site, else the encounter, decides
 * @param includeReview whether visits that a person should look at go out
 * @param resubmit whether claims that were sent before go out
 * @param today the day on which claims are made
 */
record ClaimWish(
        String to,
        @Nullable String policy,
        Map<Switch, String> switches,
        boolean includeReview,
        boolean resubmit,
        boolean test,
        LocalDate today) {

    static ClaimWish of(ParseResult words, Reference reference, LocalDate today, boolean test) {
        return new ClaimWish(
                words.matchedOptionValue("--to", ""),
                CodingOptions.policy(words, reference),
                CodingOptions.switches(words, reference),
                words.hasMatchedOption("--include-review"),
                words.hasMatchedOption("--resubmit"),
                test,
                today);
    }

    /** Returns the request to code a visit, whose payer has a policy at the site or none. */
    Request request(@Nullable String ofPayer) {
        return new Request(policy == null ? ofPayer : policy, switches, Explain.ALL, false);
    }
}

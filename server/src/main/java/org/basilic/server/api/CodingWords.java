package org.basilic.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.Options;
import org.basilic.cli.Words;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The parameters {@code policy}, {@code set} and {@code explain}, with the values and errors of the command line. */
final class CodingWords {

    static final String POLICY = "policy";
    static final String SET = "set";
    static final String EXPLAIN = "explain";

    private CodingWords() {}

    static Request request(Parameters parameters, Reference reference) {
        String policy = parameters.one(POLICY);
        String explain = parameters.one(EXPLAIN);
        List<String> set = parameters.all(SET);
        if (policy == null && explain == null && set.isEmpty()) {
            return new Request(null, Map.of(), Explain.ALL);
        }
        List<String> words = new ArrayList<>();
        add(words, "--policy", policy);
        set.forEach(one -> add(words, "--set", one));
        ParseResult parsed = parsed(
                Words.command("code")
                        .addOption(Options.text("--policy", "ID", ""))
                        .addOption(Options.switches()),
                words);
        return new Request(
                CodingOptions.policy(parsed, reference),
                CodingOptions.switches(parsed, reference),
                explain == null
                        ? Explain.ALL
                        : CodingOptions.choice(
                                parsed.commandSpec().commandLine(), "explain", explain, Explain.values()));
    }

    /** Adds an option with its value, where there is one. */
    static void add(List<String> words, String option, @Nullable String value) {
        if (value != null) {
            // In one word, so that a value that begins with a hyphen is no option.
            words.add(option + "=" + value);
        }
    }

    /** Reads words as those of a command. None of them is a file of further words. */
    static ParseResult parsed(CommandSpec spec, List<String> words) {
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setTrimQuotes(false)
                .parseArgs(words.toArray(String[]::new));
    }
}

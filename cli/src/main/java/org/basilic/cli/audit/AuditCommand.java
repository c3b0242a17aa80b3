package org.basilic.cli.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.audit.BilledClaims;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Words;
import org.basilic.cli.code.Source;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.cli.tables.ReferenceSource;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic audit}: audits what was billed for encounters. */
public final class AuditCommand implements Command {

    private static final Pattern LOCALITY = Pattern.compile("\\d{5}-\\d{2}");
    private static final int MOST_SAMPLED = 100_000;

    private final ReferenceSource tables;

    /** Makes the command over the tables that its words name. */
    public AuditCommand() {
        this(ReferenceOption::given);
    }

    /** Makes the command over the tables of a door. */
    public AuditCommand(ReferenceSource tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Compares what was billed with what the records support, line by line and in both directions.",
                "Ends with 0 when nothing differs and 1 when something does.");
        spec.addOption(
                several("--encounters", "what the records are read from, as by basilic code; - is standard input")
                        .arity("1..*")
                        .build());
        spec.addOption(several("--billed", "what was billed: 837 claims, or a table with a line of headings (CSV)")
                .build());
        spec.addOption(Options.text(
                "--registrations", "FILE", "the accounts of the encounters, where claims are numbered by them"));
        spec.addOption(Options.text("--site", "FILE", "the site file whose payers --registrations names"));
        spec.addOption(
                Options.text("--sample", "N", "audits a random sample of so many encounters, with exact error rates"));
        spec.addOption(
                Options.text("--seed", "NUMBER", "for --sample: the same seed draws the same encounters in any order"));
        spec.addOption(Options.text(
                "--policy", "ID", "the policy to code by; without it the payer of each encounter decides"));
        spec.addOption(Options.switches());
        spec.addOption(OptionSpec.builder("--prices")
                .type(boolean.class)
                .description("adds what Medicare is expected to allow for both sides, by imported tables")
                .build());
        spec.addOption(
                Options.text("--locality", "MAC-LOC", "contractor and locality of the fee schedule for --prices"));
        spec.addOption(Options.text("--format", "FORMAT", "table, json, csv or html; table on a terminal, else json"));
        spec.addOption(ReferenceOption.spec());
        spec.addOption(PoliciesOption.spec());
        return spec;
    }

    private static OptionSpec.Builder several(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("FILE")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description);
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Reference reference = tables.of(words);
        Request request = new Request(
                CodingOptions.policy(words, reference), CodingOptions.switches(words, reference), Explain.ALL);
        AuditFormat format = format(words, streams);
        AuditRun.Wish wish =
                new AuditRun.Wish(request, words.hasMatchedOption("--prices"), locality(words), sampling(words));
        Registrations registrations = registrations(words, reference);
        BilledClaims claims = new BilledClaims();
        ExitCode ending = ExitCode.CLEAN;
        for (String file : words.matchedOptionValue("--billed", List.<String>of())) {
            ending = ending.or(BilledInput.read(file, claims, streams));
        }
        List<Source> sources = new ArrayList<>();
        for (String file : words.matchedOptionValue("--encounters", List.<String>of())) {
            sources.add(file.equals("-") ? Source.standardInput(streams) : Source.file(file));
        }
        Output output = new Output(streams);
        AuditRun run = new AuditRun(reference, wish, claims, registrations, format.printer(), streams, output);
        ending = ending.or(run.over(sources));
        output.release();
        return ending;
    }

    private static AuditFormat format(ParseResult words, Streams streams) {
        String word = words.matchedOptionValue("--format", (String) null);
        if (word == null) {
            return streams.watched() ? AuditFormat.TABLE : AuditFormat.JSON;
        }
        return CodingOptions.choice(words.commandSpec().commandLine(), "--format", word, AuditFormat.values());
    }

    private static @Nullable String locality(ParseResult words) {
        String locality = words.matchedOptionValue("--locality", (String) null);
        if (locality != null && !words.hasMatchedOption("--prices")) {
            throw wrong(words, "--locality goes with --prices");
        }
        if (locality != null && !LOCALITY.matcher(locality).matches()) {
            throw wrong(words, "--locality wants contractor and locality such as 02102-01, not " + locality);
        }
        return locality;
    }

    private static AuditRun.@Nullable Sampling sampling(ParseResult words) {
        String size = words.matchedOptionValue("--sample", (String) null);
        String seed = words.matchedOptionValue("--seed", (String) null);
        if (size == null) {
            if (seed != null) {
                throw wrong(words, "--seed goes with --sample");
            }
            return null;
        }
        if (seed == null) {
            throw wrong(words, "--sample wants a --seed, so that the sample can be drawn again");
        }
        long count = number(words, "--sample", size);
        if (count < 1 || count > MOST_SAMPLED) {
            throw wrong(words, "--sample wants a number from 1 to " + MOST_SAMPLED + ", not " + size);
        }
        return new AuditRun.Sampling((int) count, number(words, "--seed", seed));
    }

    private static long number(ParseResult words, String option, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong(words, option + " wants a whole number, not " + text);
        }
    }

    private static Registrations registrations(ParseResult words, Reference reference) throws IOException {
        String file = words.matchedOptionValue("--registrations", (String) null);
        String site = words.matchedOptionValue("--site", (String) null);
        if ((file == null) != (site == null)) {
            throw wrong(words, "--registrations and --site go together");
        }
        return file == null || site == null
                ? Registrations.none()
                : Registrations.read(
                        Trouble.path(file),
                        SiteFile.read(Trouble.path(site), reference).site());
    }

    private static ParameterException wrong(ParseResult words, String message) {
        return new ParameterException(words.commandSpec().commandLine(), message);
    }
}

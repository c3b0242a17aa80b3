package org.basilic.cli.code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.cli.feed.FeedInput;
import org.basilic.cli.feed.FeedKind;
import org.basilic.cli.feed.FeedOptions;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.formats.json.WhatIf;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic code}: codes the encounters of files or of standard input. */
public final class CodeCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    @Override
    public String name() {
        return "code";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Codes infusion visits: encounters in, coded encounters out, one for one and in order.",
                "A file holds one encounter, an array of them, or one a line.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("what to read; - or nothing: standard input")
                .build());
        spec.addOption(Options.text(
                "--policy", "ID", "the policy to code by; without it the payer of each encounter decides"));
        spec.addOption(Options.switches());
        spec.addOption(OptionSpec.builder("--what-if")
                .paramLabel("PLACE=VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("codes the record beside the record with this change, such as a3.stop=2026-03-02T14:31;"
                        + " several apply together, and nothing after = takes a property away")
                .build());
        spec.addOption(Options.text(
                "--from",
                "FEED",
                "mar, hl7 or fhir: imports the files and codes what comes of them; see: basilic import"));
        for (OptionSpec option : FeedOptions.specs()) {
            spec.addOption(option);
        }
        spec.addOption(
                Options.text("--format", "FORMAT", "table, json, ndjson or csv; table on a terminal, else json"));
        spec.addOption(Options.text("--explain", "HOW", "all (without this option), lines, or none for bulk"));
        for (OptionSpec option : Pricing.specs()) {
            spec.addOption(option);
        }
        spec.addOption(ReferenceOption.spec());
        spec.addOption(PoliciesOption.spec());
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Reference reference = ReferenceOption.given(words);
        Wish wish = Wish.of(words, reference, streams.watched());
        Pricing pricing = Pricing.of(words, wish, reference);
        FeedOptions feed = feed(words);
        List<String> files = words.matchedPositionalValue(0, List.of());
        if (files.isEmpty()) {
            if (streams.typing()) {
                throw new ParameterException(
                        words.commandSpec().commandLine(), "name a file, or - to type an encounter here");
            }
            files = List.of(STANDARD_INPUT);
        }
        if (feed != null) {
            try (FeedInput input = FeedInput.of(files, streams)) {
                return run(List.of(new FeedSource(input, feed, streams)), wish, pricing, reference, streams, words);
            }
        }
        List<Source> sources = new ArrayList<>();
        for (String file : files) {
            sources.add(STANDARD_INPUT.equals(file) ? Source.standardInput(streams) : Source.file(file));
        }
        return run(sources, wish, pricing, reference, streams, words);
    }

    private static @Nullable FeedOptions feed(ParseResult words) throws IOException {
        String from = words.matchedOptionValue("--from", (String) null);
        if (from == null) {
            FeedOptions.refuse(words, "--from");
            return null;
        }
        return FeedOptions.of(
                words, CodingOptions.choice(words.commandSpec().commandLine(), "--from", from, FeedKind.values()));
    }

    private static ExitCode run(
            List<Source> sources,
            Wish wish,
            @Nullable Pricing pricing,
            Reference reference,
            Streams streams,
            ParseResult words)
            throws IOException {
        Output output = new Output(streams);
        ExitCode ending = wish.changes().isEmpty()
                ? code(sources, wish, pricing, reference, streams, output)
                : tryChanges(sources, wish, reference, streams, output, words);
        output.endRecord();
        output.release();
        return ending;
    }

    private static ExitCode code(
            List<Source> sources,
            Wish wish,
            @Nullable Pricing pricing,
            Reference reference,
            Streams streams,
            Output output)
            throws IOException {
        Printer<Priced> printer = wish.format().printer(wish.request().explain(), reference);
        if (sources.size() > 1) {
            printer.severalRecords();
        }
        Run run = new Run(reference, wish.request(), pricing, streams, output, printer);
        printer.begin(output);
        for (Source source : sources) {
            run.code(source);
        }
        printer.end(output);
        return run.ending();
    }

    private static ExitCode tryChanges(
            List<Source> sources, Wish wish, Reference reference, Streams streams, Output output, ParseResult words)
            throws IOException {
        Printer<WhatIf> printer = wish.format().whatIfPrinter(wish.request().explain());
        if (sources.size() > 1) {
            printer.severalRecords();
        }
        WhatIfRun run = new WhatIfRun(reference, wish, streams, output, printer);
        for (Source source : sources) {
            run.read(source);
        }
        try {
            run.code();
        } catch (UnclearChangeException e) {
            throw new ParameterException(words.commandSpec().commandLine(), "--what-if: " + e.getMessage(), e);
        }
        printer.end(output);
        return run.ending();
    }
}

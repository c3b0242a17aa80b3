package org.basilic.cli.imports;

import java.io.IOException;
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
import org.basilic.cli.feed.FeedRun;
import org.basilic.cli.feed.Summary;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.cli.tables.ReferenceSource;
import org.basilic.coding.EncounterCheck;
import org.basilic.reference.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic import}, for one feed. */
final class ImportCommand implements Command {

    private final FeedKind kind;
    private final ReferenceSource tables;

    ImportCommand(FeedKind kind, ReferenceSource tables) {
        this.kind = kind;
        this.tables = tables;
    }

    @Override
    public String name() {
        return kind.word();
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                kind.description(),
                "Encounters go to standard output, as basilic code reads them; what became of the rows to standard error.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("what to read, all files together; - or nothing: standard input")
                .build());
        for (OptionSpec option : FeedOptions.specs()) {
            spec.addOption(option);
        }
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .type(String.class)
                .description(
                        "json (without this option) or ndjson; with --dry-run also text, which it is then without it")
                .build());
        spec.addOption(Options.flag("--dry-run", "makes no encounters, only says what the map knows of the input"));
        spec.addOption(Options.flag("--plain", "leaves out evidence and open points"));
        spec.addOption(OptionSpec.builder("--report")
                .paramLabel("FILE")
                .type(String.class)
                .description("writes every row and what became of it to this file, as CSV")
                .build());
        return spec.addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        if (words.hasMatchedOption("--dry-run")) {
            return DryRun.run(kind, tables, words, streams);
        }
        FeedOptions options = FeedOptions.of(words, kind);
        ImportFormat format = CodingOptions.choice(
                words.commandSpec().commandLine(),
                "--format",
                words.matchedOptionValue("--format", "json"),
                ImportFormat.values());
        boolean plain = words.hasMatchedOption("--plain");
        Reference reference = tables.of(words);
        try (FeedInput input = FeedInput.of(files(words, streams), streams);
                ReportFile report = ReportFile.of(words)) {
            Output output = new Output(streams);
            FeedRun run = new FeedRun(options, new EncounterCheck(reference), report, streams);
            EncounterTaker taker = new EncounterTaker(format.printer(), plain, reference, output);
            ExitCode ending = run.read(input, taker);
            taker.end();
            report.end();
            Summary.say(input.name(), run.account(), streams);
            taker.warn(streams);
            return ending.or(taker.ending());
        }
    }

    /** Returns the files that the words name. */
    static List<String> files(ParseResult words, Streams streams) {
        List<String> files = words.matchedPositionalValue(0, List.of());
        if (!files.isEmpty()) {
            return files;
        }
        if (streams.typing()) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), "name a file, or - to read what is piped in");
        }
        return List.of(FeedInput.STANDARD_INPUT);
    }
}

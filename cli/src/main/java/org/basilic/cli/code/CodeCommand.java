package org.basilic.cli.code;

import java.io.IOException;
import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.reference.Reference;
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
        spec.addOption(text("--policy", "ID", "the policy to code by; without it the payer of each encounter decides"));
        spec.addOption(OptionSpec.builder("--set")
                .paramLabel("SWITCH=VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("another value of a switch for this run; see: basilic switches")
                .build());
        spec.addOption(text("--format", "FORMAT", "table, json, ndjson or csv; table on a terminal, else json"));
        spec.addOption(text("--explain", "HOW", "all (without this option), lines, or none for bulk"));
        spec.addOption(ReferenceOption.spec());
        return spec;
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Reference reference = ReferenceOption.given(words);
        Wish wish = Wish.of(words, reference, streams.watched());
        List<String> files = words.matchedPositionalValue(0, List.of());
        if (files.isEmpty()) {
            if (streams.typing()) {
                throw new ParameterException(
                        words.commandSpec().commandLine(), "name a file, or - to type an encounter here");
            }
            files = List.of(STANDARD_INPUT);
        }
        Output output = new Output(streams);
        Printer printer = wish.format().printer(wish.request().explain(), reference);
        if (files.size() > 1) {
            printer.severalRecords();
        }
        Run run = new Run(reference, wish.request(), streams, output, printer);
        printer.begin(output);
        for (String file : files) {
            run.code(STANDARD_INPUT.equals(file) ? Source.standardInput(streams) : Source.file(file));
        }
        printer.end(output);
        output.endRecord();
        output.release();
        return run.ending();
    }
}

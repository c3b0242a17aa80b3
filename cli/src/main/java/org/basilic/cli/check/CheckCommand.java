package org.basilic.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Output;
import org.basilic.cli.OutputFile;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Version;
import org.basilic.cli.Words;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.testkit.cases.CaseCheck;
import org.basilic.testkit.cases.CheckedCase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic check}: runs golden cases and says which of them the program answers differently. */
public final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Runs golden cases and shows those that the program answers differently.",
                        "A directory is searched for cases; a .jsonl file holds one published case a line.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("DIR|FILE")
                        .required(true)
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("where the cases are")
                        .build())
                .addOption(
                        Options.text("--policy", "ID", "the policy to code all cases by, instead of the payer of each"))
                .addOption(Options.repeated(
                        "--set",
                        "SWITCH=VALUE",
                        "the value of a switch for cases that do not set it themselves;" + " see: basilic switches"))
                .addOption(Options.text("--format", "FORMAT", "text (without this option), json, or junit for XML"))
                .addOption(Options.text("--output", "FILE", "where the report goes; without it to standard output"))
                .addOption(OptionSpec.builder("--rules")
                        .type(boolean.class)
                        .description("show which rules the cases exercise; with text only, json has them by case")
                        .build())
                .addOption(ReferenceOption.spec())
                .addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        CommandLine line = words.commandSpec().commandLine();
        String formatWord = words.matchedOptionValue("--format", "text");
        CheckFormat format = CodingOptions.choice(line, "--format", formatWord, CheckFormat.values());
        boolean withRules = words.hasMatchedOption("--rules");
        if (withRules && format != CheckFormat.TEXT) {
            throw new ParameterException(line, "--rules goes with --format text; json has the rules of every case");
        }
        Reference reference = ReferenceOption.given(words);
        String policy = CodingOptions.policy(words, reference);
        Map<Switch, String> switches = CodingOptions.switches(words, reference);
        String outputName = words.matchedOptionValue("--output", (String) null);
        OutputFile file = outputName == null ? null : OutputFile.named(outputName);
        List<Path> paths = new ArrayList<>();
        for (String name : words.matchedPositionalValue(0, List.<String>of())) {
            paths.add(Trouble.path(name));
        }
        Request request = new Request(policy, switches, Explain.ALL, false);
        List<CheckedCase> cases = CaseCheck.check(paths, reference, request);
        Checked checked = new Checked(Version.program(), reference, policy, switches, cases);
        for (CheckedCase one : cases) {
            if (!one.opened()) {
                one.problems().forEach(streams::say);
            }
        }
        write(withRules ? TextReport.of(checked, true) : format.report(checked), file, checked, streams);
        return ending(cases);
    }

    private static void write(String report, @Nullable OutputFile file, Checked checked, Streams streams)
            throws IOException {
        if (file != null) {
            file.write(report);
            streams.say(checked.counts().inWords());
            return;
        }
        Output output = new Output(streams);
        output.text(report);
        output.endRecord();
        output.release();
    }

    private static ExitCode ending(List<CheckedCase> cases) {
        ExitCode ending = ExitCode.CLEAN;
        for (CheckedCase one : cases) {
            ending = ending.or(
                    switch (one.verdict()) {
                        case PASSED, NOT_JUDGED -> ExitCode.CLEAN;
                        case FAILED -> ExitCode.FINDINGS;
                        case UNREADABLE -> one.opened() ? ExitCode.REFUSED : ExitCode.FAILURE;
                    });
        }
        return ending;
    }
}

package org.basilic.cli.policy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.Command;
import org.basilic.cli.Days;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.cli.code.Source;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.coding.PolicyComparison;
import org.basilic.comparison.PolicyDifference;
import org.basilic.comparison.PolicyDifferences;
import org.basilic.reference.DateRange;
import org.basilic.reference.PolicyLine;
import org.basilic.reference.PolicyQuestion;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic policy diff}: in which rows two policies differ, and what that does to encounters. */
final class DiffCommand implements Command {

    private static final int DAYS = 28;
    private static final int SETTING = 14;

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Shows in which rows two policies differ, their parents' rows among them.",
                        "With --over it codes encounters by both, and shows which lines change and by which row.")
                .addPositional(PolicyWords.word(0, "A", "the policy to begin with"))
                .addPositional(PolicyWords.word(1, "B", "the policy to compare it with"))
                .addOption(Days.option("the date of service, as 2026-03-02; without it all days, by stretches"))
                .addOption(OptionSpec.builder("--over")
                        .paramLabel("FILE")
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("encounters to code by both, as basilic code reads them; - is standard input")
                        .build())
                .addOption(OptionSpec.builder("--format")
                        .paramLabel("FORMAT")
                        .type(String.class)
                        .description("with --over: text (without this option) or json")
                        .build())
                .addOption(ReferenceOption.spec())
                .addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        CommandLine line = words.commandSpec().commandLine();
        List<String> over = words.matchedOptionValue("--over", List.of());
        if (over.isEmpty() && words.hasMatchedOption("--format")) {
            throw new ParameterException(line, "--format goes with --over");
        }
        if (!over.isEmpty() && words.hasMatchedOption("--on")) {
            throw new ParameterException(line, "--on does not go with --over: every encounter has its own day");
        }
        ComparisonFormat format = CodingOptions.choice(
                line, "--format", words.matchedOptionValue("--format", "text"), ComparisonFormat.values());
        Reference reference =
                over.isEmpty() ? PoliciesOption.joinedTo(Reference.builtIn(), words) : ReferenceOption.given(words);
        String one = CodingOptions.policy(words.matchedPositionalValue(0, ""), words, reference);
        String other = CodingOptions.policy(words.matchedPositionalValue(1, ""), words, reference);
        if (!over.isEmpty()) {
            return compare(new PolicyComparison(reference, one, other), over, reference, format, streams);
        }
        LocalDate day = PolicyWords.day(words, reference);
        PolicyLine first = reference.policies().line(one);
        PolicyLine second = reference.policies().line(other);
        if (day != null) {
            PolicyWords.inForce(first.policy(), day, words);
            PolicyWords.inForce(second.policy(), day, words);
        }
        DateRange days = day == null
                ? new DateRange(reference.coversFrom(), reference.coversTo())
                : new DateRange(day, day.plusDays(1));
        PolicyWords.print(sheet(first, second, days, day), streams);
        return ExitCode.CLEAN;
    }

    private static ExitCode compare(
            PolicyComparison comparison,
            List<String> files,
            Reference reference,
            ComparisonFormat format,
            Streams streams)
            throws IOException {
        Output output = new Output(streams);
        List<Source> sources = new ArrayList<>();
        for (String file : files) {
            sources.add(file.equals("-") ? Source.standardInput(streams) : Source.file(file));
        }
        ComparisonRun run = new ComparisonRun(comparison, reference, format.printer(comparison), streams, output);
        for (Source source : sources) {
            run.compare(source);
        }
        ExitCode ending = run.end();
        output.release();
        return ending;
    }

    private static Paper sheet(PolicyLine one, PolicyLine other, DateRange days, @Nullable LocalDate day) {
        Paper paper = new Paper();
        paper.line("Policies " + one.policy().id() + " and " + other.policy().id() + ", "
                + (day == null ? Days.inWords(days) : "on " + day));
        if (day == null) {
            for (PolicyLine line : List.of(one, other)) {
                DateRange inForce = line.policy().inForce();
                if (inForce.from().isAfter(days.from()) || inForce.to() != null) {
                    paper.line("  " + line.policy().id() + " is in force " + Days.inWords(inForce));
                }
            }
        }
        List<PolicyDifference> differences = PolicyDifferences.between(one, other, days);
        PolicyQuestion last = null;
        for (PolicyDifference difference : differences) {
            if (!difference.question().equals(last)) {
                last = difference.question();
                paper.gap().line(last.toString());
            }
            String when = day == null ? Paper.column(days(difference.days(), days), DAYS) : "";
            paper.hanging(
                    "  " + when + Paper.column(PolicyWords.setting(difference.setting()), SETTING),
                    answer(difference.one()) + " -> " + answer(difference.other()));
        }
        paper.gap().line(differences.isEmpty() ? "No answer differs." : count(differences));
        return paper;
    }

    private static String days(DateRange stretch, DateRange all) {
        LocalDate to = stretch.to();
        return to == null || to.equals(all.to()) ? "from " + stretch.from() : stretch.from() + " to " + to.minusDays(1);
    }

    private static String answer(@Nullable PolicyRow row) {
        return row == null ? "no row" : row.value() + " by " + PolicyWords.origin(row);
    }

    private static String count(List<PolicyDifference> differences) {
        long answers =
                differences.stream().map(PolicyDifference::question).distinct().count();
        return answers == 1 ? "1 answer differs." : answers + " answers differ.";
    }
}

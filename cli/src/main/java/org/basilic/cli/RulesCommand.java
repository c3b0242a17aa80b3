package org.basilic.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.coding.Rulebook;
import org.basilic.reference.Reference;
import org.basilic.reference.SourceRow;
import org.basilic.result.Citation;
import org.basilic.result.RuleCard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic rules}: the rules by id and title, or one rule whole. */
final class RulesCommand implements Command {

    private static final String MARKDOWN = "--markdown";
    private static final String PROBLEMS = "--problems";

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(name(), "Lists the rules by id and title, or shows one whole, with its sources.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("ID")
                        .arity("0..1")
                        .type(String.class)
                        .description("the rule to show, as results name it")
                        .build())
                .addOption(OptionSpec.builder(MARKDOWN)
                        .description("writes the whole rulebook as a Markdown page")
                        .build())
                .addOption(OptionSpec.builder(PROBLEMS)
                        .description("writes the problems for which a record is refused as a Markdown page")
                        .build());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        String id = words.matchedPositionalValue(0, "");
        Paper paper = new Paper();
        if (words.hasMatchedOption(PROBLEMS)) {
            if (words.hasMatchedOption(MARKDOWN) || !id.isEmpty()) {
                throw new ParameterException(
                        words.commandSpec().commandLine(), PROBLEMS + " stands alone: it writes another page");
            }
            return write(ProblemsPage.text(), streams);
        }
        if (words.hasMatchedOption(MARKDOWN)) {
            page(paper);
        } else if (id.isEmpty()) {
            for (RuleCard card : Rulebook.cards()) {
                paper.hanging(Paper.column(card.id(), 10), card.title());
            }
        } else {
            show(card(id, words), paper);
        }
        return write(paper.toString(), streams);
    }

    private static ExitCode write(String text, Streams streams) throws IOException {
        Output output = new Output(streams);
        output.text(text);
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }

    private static RuleCard card(String id, ParseResult words) {
        String wanted = id.toUpperCase(Locale.ROOT);
        String topic = wanted.substring(0, Math.max(0, wanted.indexOf('-') + 1));
        List<String> near = new ArrayList<>();
        for (RuleCard card : Rulebook.cards()) {
            if (card.id().equals(wanted)) {
                return card;
            }
            if (!topic.isEmpty() && card.id().startsWith(topic)) {
                near.add(card.id());
            }
        }
        throw new ParameterException(
                words.commandSpec().commandLine(),
                near.isEmpty()
                        ? "there is no rule " + id + "; `basilic rules` lists them all"
                        : "there is no rule " + id + "; of that topic there are " + String.join(", ", near));
    }

    private static void show(RuleCard card, Paper paper) {
        paper.line(card.id() + "  " + card.title()).gap();
        paper.hanging("", card.says()).gap();
        paper.line("Sources, the most binding first:");
        for (Citation citation : card.cites()) {
            paper.hanging("  " + citation + "  ", 4, document(citation.source()));
        }
    }

    private static void page(Paper paper) {
        paper.line("# Rulebook").gap();
        paper.line(
                        "Made from the rule cards by `basilic rules --markdown`; a test keeps it in step. Every line of a result")
                .line("names the rules that made it by these ids.")
                .gap();
        for (RuleCard card : Rulebook.cards()) {
            paper.line("## " + card.id() + " · " + card.title()).gap();
            paper.hanging("", card.says()).gap();
            for (Citation citation : card.cites()) {
                paper.hanging("- " + citation + ": ", 2, document(citation.source()));
            }
            paper.gap();
        }
    }

    private static String document(String id) {
        for (SourceRow row : Reference.builtIn().sources()) {
            if (row.id().equals(id)) {
                return row.publisher() + ", " + row.document() + " " + row.address();
            }
        }
        return "";
    }
}

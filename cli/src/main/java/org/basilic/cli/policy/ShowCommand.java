package org.basilic.cli.policy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.Command;
import org.basilic.cli.Days;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.model.Setting;
import org.basilic.reference.Policy;
import org.basilic.reference.PolicyLine;
import org.basilic.reference.PolicyQuestion;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.PolicyRowKind;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic policy show}: what a policy answers on a day, and which policy of its line answers; or all its rows. */
final class ShowCommand implements Command {

    private static final int SUBJECT = 38;
    private static final int VALUE = 16;

    /** What is shown of a policy. */
    private record Asked(@Nullable LocalDate day, List<Setting> settings, boolean own) {}

    /** One answer: a row in the settings for which it is shown. */
    private record Answer(PolicyRow row, @Nullable Setting setting) {}

    @Override
    public String name() {
        return "show";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Shows what a policy answers on a day, which policy of its line answers, and on what source.",
                        "Without --on it shows every row with its days, the nearest first.")
                .addPositional(PolicyWords.word(0, "ID", "the policy; all of them: basilic policy list"))
                .addOption(Days.option("the date of service, as 2026-03-02"))
                .addOption(OptionSpec.builder("--setting")
                        .paramLabel("SETTING")
                        .type(String.class)
                        .description("facility or professional; without it both")
                        .build())
                .addOption(OptionSpec.builder("--own")
                        .type(boolean.class)
                        .description("its own rows alone, without those of its parent")
                        .build())
                .addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Reference reference = PoliciesOption.joinedTo(Reference.builtIn(), words);
        String id = CodingOptions.policy(words.matchedPositionalValue(0, ""), words, reference);
        LocalDate day = PolicyWords.day(words, reference);
        PolicyLine line = reference.policies().line(id);
        if (day != null) {
            PolicyWords.inForce(line.policy(), day, words);
        }
        String setting = words.matchedOptionValue("--setting", (String) null);
        List<Setting> settings = setting == null
                ? List.of(Setting.values())
                : List.of(CodingOptions.choice(
                        words.commandSpec().commandLine(), "--setting", setting, Setting.values()));
        Asked asked = new Asked(day, settings, words.hasMatchedOption("--own"));
        PolicyWords.print(sheet(line, reference, asked), streams);
        return ExitCode.CLEAN;
    }

    private static Paper sheet(PolicyLine line, Reference reference, Asked asked) {
        Policy policy = line.policy();
        Paper paper = new Paper();
        paper.hanging(
                "",
                "Policy " + policy.id() + (asked.day() == null ? "" : " on " + asked.day()) + ": " + policy.label());
        paper.line("  in force " + Days.inWords(policy.inForce()));
        List<String> ancestors = new ArrayList<>();
        reference.policies().lineOf(policy.id()).forEach(each -> ancestors.add(0, each.id()));
        if (ancestors.size() > 1) {
            paper.hanging("  ", "answers by " + String.join(", then ", ancestors));
        }
        paper.line("  Medicare's own rules " + (line.medicare() ? "apply" : "do not apply"));
        PolicyRowKind kind = null;
        for (PolicyQuestion question : line.questions()) {
            List<Answer> answers = answers(line, question, asked);
            if (!answers.isEmpty() && question.kind() != kind) {
                kind = question.kind();
                paper.gap().line(kind.written());
            }
            String subject = question.subject();
            for (Answer answer : answers) {
                String setting =
                        answer.setting() == null ? "" : answer.setting().written() + ", ";
                String days = asked.day() == null ? Days.inWords(answer.row().inForce()) + ", " : "";
                paper.hanging(
                        "  " + Paper.column(subject, SUBJECT)
                                + Paper.column(answer.row().value(), VALUE),
                        setting + days + PolicyWords.origin(answer.row()));
                subject = "";
            }
        }
        return paper;
    }

    private static List<Answer> answers(PolicyLine line, PolicyQuestion question, Asked asked) {
        List<Answer> answers = new ArrayList<>();
        if (asked.day() == null) {
            for (PolicyRow row : line.rows(question)) {
                if (row.setting() == null || asked.settings().contains(row.setting())) {
                    answers.add(new Answer(row, row.setting()));
                }
            }
            Collections.reverse(answers);
        } else {
            for (Setting setting : asked.settings()) {
                PolicyRow row = line.answer(question, setting, asked.day());
                if (row != null) {
                    answers.add(new Answer(row, setting));
                }
            }
            boolean alike = answers.size() == Setting.values().length
                    && Objects.equals(answers.get(0).row(), answers.get(1).row());
            if (alike) {
                Answer both = new Answer(answers.get(0).row(), null);
                answers.clear();
                answers.add(both);
            }
        }
        if (asked.own()) {
            answers.removeIf(
                    answer -> !answer.row().policy().equals(line.policy().id()));
        }
        return answers;
    }
}

package org.basilic.cli.policy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.Days;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.formats.policies.PolicyDirectory;
import org.basilic.reference.Policy;
import org.basilic.reference.PolicyFile;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic policy list}: which policies there are, on what days, and whose. */
final class ListCommand implements Command {

    private static final int FIRST_COLUMN = 16;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Lists the payer policies, those of the program and your own.",
                        "With --on those in force on a day, with the number of rows that hold on it.")
                .addOption(Days.option("the date of service, as 2026-03-02"))
                .addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        PolicyDirectory directory = PoliciesOption.directory(words);
        Reference reference = PoliciesOption.joinedTo(Reference.builtIn(), words);
        LocalDate day = PolicyWords.day(words, reference);
        Paper paper = new Paper();
        for (Policy policy : reference.policies().all()) {
            if (day == null || policy.inForce().covers(day)) {
                List<String> facts = new ArrayList<>();
                if (policy.id().equals(reference.nationalPolicy())) {
                    facts.add("national");
                }
                if (policy.parent() != null) {
                    facts.add("parent " + policy.parent());
                }
                facts.add(Days.inWords(policy.inForce()));
                facts.add(rows(policy, day));
                if (policy.builtIn()) {
                    facts.add("built-in");
                }
                paper.hanging(Paper.column(policy.id(), FIRST_COLUMN), policy.label());
                paper.hanging(" ".repeat(FIRST_COLUMN), String.join(", ", facts));
                if (!policy.builtIn() && directory != null) {
                    // A path is not broken at its blanks.
                    paper.line(" ".repeat(FIRST_COLUMN) + place(policy, directory));
                }
            }
        }
        PolicyWords.print(paper, streams);
        return ExitCode.CLEAN;
    }

    private static String rows(Policy policy, @Nullable LocalDate day) {
        int count = 0;
        for (PolicyRow row : policy.rows()) {
            count += day == null || row.inForce().covers(day) ? 1 : 0;
        }
        return count == 1 ? "1 row of its own" : count + " rows of its own";
    }

    private static String place(Policy policy, PolicyDirectory directory) {
        return directory.path().resolve(policy.id() + PolicyFile.ENDING)
                + (Reference.builtIn().hasPolicy(policy.id()) ? " in the place of the built-in one" : "");
    }
}

package org.basilic.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Words;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.formats.policies.PolicyDirectory;
import org.basilic.reference.Policy;
import org.basilic.reference.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic policy lint}: says what is wrong with policies, and changes nothing. */
final class LintCommand implements Command {

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Says all that is wrong with a policy, or with those of a directory, and changes nothing.",
                        "A file is checked together with the policies of --policies, where they are named.")
                .addPositional(PolicyWords.word(0, "DIR|FILE", "what to check"))
                .addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        String name = words.matchedPositionalValue(0, "");
        Path path = Trouble.path(name);
        Reference builtIn = Reference.builtIn();
        if (!Files.isDirectory(path)) {
            PolicyDirectory directory = PoliciesOption.directory(words);
            if (directory == null) {
                PolicyDirectory.lintAlone(path, builtIn);
            } else {
                directory.lint(path, builtIn);
            }
            PolicyWords.print(new Paper().line(name + ": in order"), streams);
            return ExitCode.CLEAN;
        }
        int count = 0;
        for (Policy policy :
                new PolicyDirectory(path).joinedTo(builtIn).policies().all()) {
            count += policy.builtIn() ? 0 : 1;
        }
        PolicyWords.print(
                new Paper().line(name + ": " + (count == 1 ? "1 policy" : count + " policies") + " in order"), streams);
        return ExitCode.CLEAN;
    }
}

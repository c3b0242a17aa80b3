package org.basilic.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Words;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.formats.WholeFile;
import org.basilic.formats.policies.PolicyDirectory;
import org.basilic.reference.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic policy put}: puts a policy among those of the site, when it is as it should be. */
final class PutCommand implements Command {

    @Override
    public String name() {
        return "put";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Puts a policy among your own, in the place of one of the same name.",
                        "When it is not as it should be, nothing is changed: the old one stays in force.")
                .addPositional(PolicyWords.word(0, "FILE", "the policy; its name is the policy's id and .csv"))
                .addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        PolicyDirectory directory = PoliciesOption.needed(words);
        Path file = Trouble.path(words.matchedPositionalValue(0, ""));
        WholeFile.Change change = directory.put(file, Reference.builtIn());
        PolicyWords.print(
                new Paper()
                        .line(directory.path().resolve(String.valueOf(file.getFileName())) + ": "
                                + switch (change) {
                                    case ADDED -> "added";
                                    case REPLACED -> "put in the place of the old one";
                                    case UNCHANGED -> "already there, nothing changed";
                                }),
                streams);
        return ExitCode.CLEAN;
    }
}

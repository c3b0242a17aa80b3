package org.basilic.cli.tables;

import java.io.IOException;
import org.basilic.cli.Trouble;
import org.basilic.formats.policies.PolicyDirectory;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code --policies DIR}: the directory of the payer policies of a site. */
public final class PoliciesOption {

    private static final String NAME = "--policies";
    private static final String VARIABLE = "BASILIC_POLICIES";

    private PoliciesOption() {}

    /** Returns the option. */
    public static OptionSpec spec() {
        return OptionSpec.builder(NAME)
                .paramLabel("DIR")
                .type(String.class)
                .description(
                        "the directory of your own payer policies; without it the one that the environment variable "
                                + VARIABLE + " names, if any")
                .build();
    }

    /** Returns the tables with the policies of the directory, where a command has the option and one is named. */
    public static Reference joinedTo(Reference tables, ParseResult words) throws IOException {
        PolicyDirectory directory = directory(words);
        return directory == null ? tables : directory.joinedTo(tables);
    }

    /** Returns the directory, or null when the command has no such option or none is named. */
    public static @Nullable PolicyDirectory directory(ParseResult words) throws IOException {
        if (words.commandSpec().findOption(NAME) == null) {
            return null;
        }
        String name = words.matchedOptionValue(NAME, System.getenv(VARIABLE));
        return name == null || name.isBlank() ? null : new PolicyDirectory(Trouble.path(name));
    }

    /** Returns the directory, refusing words that name none. */
    public static PolicyDirectory needed(ParseResult words) throws IOException {
        PolicyDirectory directory = directory(words);
        if (directory == null) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), "say with --policies DIR where your policies are kept");
        }
        return directory;
    }
}

package org.basilic.cli.tables;

import java.io.IOException;
import java.util.function.Predicate;
import org.basilic.cli.Trouble;
import org.basilic.formats.tables.TableDirectory;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code --reference DIR}: the directory of imported tables. */
public final class ReferenceOption {

    private static final String NAME = "--reference";
    private static final String VARIABLE = "BASILIC_REFERENCE";

    private ReferenceOption() {}

    /** Returns the option. */
    public static OptionSpec spec() {
        return OptionSpec.builder(NAME)
                .paramLabel("DIR")
                .type(String.class)
                .description("the directory of imported tables; without it the one that the environment variable "
                        + VARIABLE + " names, if any")
                .build();
    }

    /** Returns the tables of the program with those of the directory and the policies of a site, where they are named. */
    public static Reference given(ParseResult words) throws IOException {
        return given(words, kind -> true);
    }

    /** Returns the same, with those tables of the directory alone that a command has a use for. */
    public static Reference given(ParseResult words, Predicate<String> kinds) throws IOException {
        TableDirectory directory = directory(words);
        Reference builtIn = Reference.builtIn();
        Reference tables = directory == null ? builtIn : builtIn.with(directory.read(kinds));
        return PoliciesOption.joinedTo(tables, words);
    }

    /** Returns the directory, or null when none is named. */
    static @Nullable TableDirectory directory(ParseResult words) throws IOException {
        String name = words.matchedOptionValue(NAME, System.getenv(VARIABLE));
        return name == null || name.isBlank() ? null : new TableDirectory(Trouble.path(name));
    }

    /** Returns the directory, refusing words that name none. */
    static TableDirectory needed(ParseResult words) throws IOException {
        TableDirectory directory = directory(words);
        if (directory == null) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), "say with --reference DIR where imported tables are kept");
        }
        return directory;
    }
}

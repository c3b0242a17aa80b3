package org.basilic.cli.policy;

import java.io.IOException;
import java.time.LocalDate;
import org.basilic.cli.Days;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.model.Setting;
import org.basilic.reference.Policy;
import org.basilic.reference.PolicyRow;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the commands about policies have in common. */
final class PolicyWords {

    private PolicyWords() {}

    /** Returns a word of the command line that must be there. */
    static PositionalParamSpec word(int index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(index))
                .paramLabel(label)
                .type(String.class)
                .required(true)
                .description(description)
                .build();
    }

    /** Returns the day of {@code --on}, refusing one outside the tables, or null when none is given. */
    static @Nullable LocalDate day(ParseResult words, Reference reference) {
        LocalDate day = Days.given(words);
        if (day == null || reference.covers(day)) {
            return day;
        }
        throw new ParameterException(
                words.commandSpec().commandLine(),
                "--on wants a day from " + reference.coversFrom() + " to "
                        + reference.coversTo().minusDays(1) + ", not " + day);
    }

    /** Refuses a day on which a policy is not in force. */
    static void inForce(Policy policy, LocalDate day, ParseResult words) {
        if (!policy.inForce().covers(day)) {
            throw new ParameterException(
                    words.commandSpec().commandLine(),
                    "the policy " + policy.id() + " is in force " + Days.inWords(policy.inForce()) + ", not on " + day);
        }
    }

    /** Returns the policy and the source of a row, in brackets where a value stands before them. */
    static String origin(PolicyRow row) {
        return row.policy() + (row.source().isEmpty() ? "" : " (" + row.source().replace(";", "; ") + ")");
    }

    static String setting(@Nullable Setting setting) {
        return setting == null ? "" : setting.written();
    }

    static void print(Paper paper, Streams streams) throws IOException {
        Output output = new Output(streams);
        output.text(paper.toString());
        output.endRecord();
        output.release();
    }
}

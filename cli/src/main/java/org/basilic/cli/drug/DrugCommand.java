package org.basilic.cli.drug;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.basilic.cli.Command;
import org.basilic.cli.Days;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.reference.AspCrosswalk;
import org.basilic.reference.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic drug}: what the tables know of a drug on a day, with their sources. */
public final class DrugCommand implements Command {

    private final Supplier<LocalDate> today;

    /** Makes the command. */
    public DrugCommand() {
        this(LocalDate::now);
    }

    /** Makes the command with another idea of what day it is. */
    DrugCommand(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public String name() {
        return "drug";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Shows what the tables know of a drug, with sources.",
                        "Where a name or a package may mean several codes, all of them are shown.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("NAME|CODE|NDC")
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("a name as charts write it, a billing code, or a package of an imported crosswalk")
                        .build())
                .addOption(Days.option("the date of service, as 2026-03-02; without it today"))
                .addOption(ReferenceOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        List<String> asked = words.matchedPositionalValue(0, List.of());
        Reference reference = ReferenceOption.given(words, AspCrosswalk.KIND::equals);
        LocalDate day = day(words, reference);
        Paper paper = new Paper();
        boolean known = new DrugAnswer(reference, day, paper).answer(String.join(" ", asked));
        Output output = new Output(streams);
        output.text(paper.toString());
        output.endRecord();
        output.release();
        return known ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private LocalDate day(ParseResult words, Reference reference) {
        LocalDate given = Days.given(words);
        LocalDate day = given == null ? today.get() : given;
        if (reference.covers(day)) {
            return day;
        }
        String days = reference.coversFrom() + " to " + reference.coversTo().minusDays(1);
        throw new ParameterException(
                words.commandSpec().commandLine(),
                given == null
                        ? "today, " + day + ", is not among the days that the tables cover; say a day from " + days
                                + " with --on"
                        : "--on wants a day from " + days + ", not " + day);
    }
}

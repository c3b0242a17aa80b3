package org.basilic.cli.tables;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.Days;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.formats.tables.TableDirectory;
import org.basilic.formats.tables.TableHead;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference list}: which tables there are, and which of them answer for a day. */
final class ListCommand implements Command {

    private static final int FIRST_COLUMN = 24;

    private final List<? extends TableImport> imports;

    /** Makes the command; what can be imported can be missing. */
    ListCommand(List<? extends TableImport> imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Lists the tables, those of the program and those imported, and checks them.",
                        "With --on it says which of them answers for a day, and what is missing.")
                .addOption(Days.option("the date of service, as 2026-03-02"))
                .addOption(ReferenceOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        LocalDate day = Days.given(words);
        TableDirectory directory = ReferenceOption.directory(words);
        List<TableHead> heads = directory == null ? List.of() : directory.heads();
        if (directory != null) {
            directory.read();
        }
        Paper paper = new Paper();
        list(heads, paper);
        if (day != null) {
            paper.gap();
            answers(heads, day, paper);
        }
        Output output = new Output(streams);
        output.text(paper.toString());
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }

    private static void list(List<TableHead> heads, Paper paper) {
        Reference builtIn = Reference.builtIn();
        paper.line(Paper.column("built-in " + builtIn.edition(), FIRST_COLUMN) + builtIn.coversFrom() + " to "
                + builtIn.coversTo().minusDays(1));
        for (TableHead head : heads) {
            paper.line(Paper.column(head.edition(), FIRST_COLUMN)
                    + head.from()
                    + " to "
                    + head.to().minusDays(1)
                    + String.format("%9d rows  ", head.rows())
                    + head.origin().file());
        }
        if (heads.isEmpty()) {
            paper.line("nothing imported");
        }
    }

    private void answers(List<TableHead> heads, LocalDate day, Paper paper) {
        paper.line("On " + day + ":");
        Reference builtIn = Reference.builtIn();
        answer(
                "built-in",
                builtIn.covers(day) ? builtIn.edition() : "does not cover the day: no visit of it is coded",
                paper);
        for (TableImport table : imports) {
            TableHead head = answering(heads, table.name(), day);
            answer(
                    table.name(),
                    head == null
                            ? "missing; basilic reference import " + table.name() + " FILE " + table.optionsFor(day)
                            : head.release(),
                    paper);
        }
    }

    private static void answer(String what, String release, Paper paper) {
        paper.line(Paper.column("  " + what, FIRST_COLUMN) + release);
    }

    /** Returns the table of a kind that begins last among those that cover the day. */
    private static @Nullable TableHead answering(List<TableHead> heads, String kind, LocalDate day) {
        TableHead latest = null;
        for (TableHead head : heads) {
            if (head.kind().equals(kind)
                    && head.inForce().covers(day)
                    && (latest == null || head.from().isAfter(latest.from()))) {
                latest = head;
            }
        }
        return latest;
    }
}

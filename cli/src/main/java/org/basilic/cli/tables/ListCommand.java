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
import org.basilic.formats.tables.Origin;
import org.basilic.formats.tables.TableDirectory;
import org.basilic.formats.tables.TableHead;
import org.basilic.model.Setting;
import org.basilic.reference.Imported;
import org.basilic.reference.PairTable;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference list}: which tables there are, and which of them answer for a day. */
final class ListCommand implements Command {

    private static final int FIRST_COLUMN = 30;

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
        Imported imported = directory == null ? Imported.NONE : directory.readAndCheck();
        Paper paper = new Paper();
        list(heads, imported, paper);
        if (day != null) {
            paper.gap();
            answers(heads, imported, day, paper);
        }
        Output output = new Output(streams);
        output.text(paper.toString());
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }

    private static void list(List<TableHead> heads, Imported imported, Paper paper) {
        Reference builtIn = Reference.builtIn();
        paper.line(Paper.column("built-in " + builtIn.edition(), FIRST_COLUMN) + builtIn.coversFrom() + " to "
                + builtIn.coversTo().minusDays(1));
        for (TableHead head : heads) {
            paper.line(Paper.column(head.edition(), FIRST_COLUMN)
                    + head.from()
                    + " to "
                    + head.to().minusDays(1)
                    + String.format("%9d rows  ", head.rows())
                    + partial(imported, head)
                    + files(head.origin()));
        }
        if (heads.isEmpty()) {
            paper.line("nothing imported");
        }
    }

    private void answers(List<TableHead> heads, Imported imported, LocalDate day, Paper paper) {
        paper.line("On " + day + ":");
        Reference builtIn = Reference.builtIn();
        answer(
                "built-in",
                builtIn.covers(day) ? builtIn.edition() : "does not cover the day: no visit of it is coded",
                paper);
        for (TableImport table : imports) {
            for (String kind : table.kinds()) {
                TableHead head = answering(heads, kind, day);
                answer(
                        kind,
                        head == null
                                ? "missing; basilic reference import " + table.name() + " " + table.filesFor(kind) + " "
                                        + table.optionsFor(day)
                                : (head.release() + " " + partial(imported, head)).strip(),
                        paper);
            }
        }
    }

    private static String files(Origin origin) {
        int count = origin.sha256().split(" ", -1).length;
        return count == 1 ? origin.file() : origin.file().replaceFirst(", .*", " and " + (count - 1) + " more");
    }

    /** Returns words for a release of pairs of which parts are missing. */
    private static String partial(Imported imported, TableHead head) {
        for (Setting setting : Setting.values()) {
            PairTable pairs = imported.pairs(setting, head.from());
            if (pairs != null
                    && pairs.edition().equals(head.edition())
                    && !pairs.missing().isEmpty()) {
                return "partial, without " + String.join(" ", pairs.missing()) + "  ";
            }
        }
        return "";
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

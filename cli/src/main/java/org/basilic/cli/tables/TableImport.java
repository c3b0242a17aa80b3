package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Words;
import org.basilic.formats.WholeFile;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.formats.tables.Origin;
import org.basilic.formats.tables.TableDirectory;
import org.basilic.reference.DateRange;
import org.basilic.reference.ImportedTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import}, for one kind of table. */
abstract class TableImport implements Command {

    /**
     * What reading an official file gave.
     *
     * @param counts what became of its rows
     */
    record Taken(ImportedTable table, String counts) {}

    /** Returns what the file is, for the help. */
    abstract String description();

    /** Returns the options that tell which release the file is. */
    abstract OptionSpec[] options();

    /** Returns the options that name the release for a day. */
    abstract String optionsFor(LocalDate day);

    /** Finds the text in the file that was given. */
    abstract OfficialFile find(Path path) throws IOException;

    /** Reads the file as the release that the words name. */
    abstract Taken take(OfficialFile file, ParseResult words) throws IOException;

    /** Says what whoever imports the file must know. */
    void warn(Streams streams) {}

    @Override
    public final CommandSpec spec() {
        CommandSpec spec = Words.command(
                        name(),
                        description(),
                        "The file is read as its publisher gives it, text or zip, and kept in the directory in a form of",
                        "our own; an earlier import of the same release is replaced, other releases stay.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .arity("1")
                        .type(String.class)
                        .description("the official file")
                        .build());
        for (OptionSpec option : options()) {
            spec.addOption(option);
        }
        return spec.addOption(ReferenceOption.spec());
    }

    @Override
    public final ExitCode run(ParseResult words, Streams streams) throws IOException {
        TableDirectory directory = ReferenceOption.needed(words);
        String name = words.matchedPositionalValue(0, "");
        Path path = Trouble.path(name);
        if (Files.isDirectory(path)) {
            throw new IOException(name + ": is a directory; name the file in it");
        }
        OfficialFile file = find(path);
        Taken taken = take(file, words);
        Origin origin = new Origin(file.fileName(), file.sha256());
        WholeFile.Change change = directory.put(taken.table(), origin);
        warn(streams);
        Output output = new Output(streams);
        output.text(report(taken, origin, change));
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }

    /** Makes the error for words that do not tell the release. */
    static ParameterException wrong(ParseResult words, String message) {
        return new ParameterException(words.commandSpec().commandLine(), message);
    }

    static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static String report(Taken taken, Origin origin, WholeFile.Change change) {
        Paper paper = new Paper();
        ImportedTable table = taken.table();
        paper.line(table.edition() + ": " + inWords(change) + ", " + days(table.inForce()));
        paper.hanging("  ", taken.counts());
        paper.line("  " + origin.file());
        paper.line("  sha256 " + origin.sha256());
        return paper.toString();
    }

    private static String inWords(WholeFile.Change change) {
        return switch (change) {
            case ADDED -> "imported";
            case REPLACED -> "imported in place of an earlier import";
            case UNCHANGED -> "already there, nothing changed";
        };
    }

    /** Returns the first and the last day. */
    static String days(DateRange days) {
        LocalDate to = days.to();
        return "dates of service from " + days.from() + (to == null ? "" : " to " + to.minusDays(1));
    }
}

package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** Returns the words of its tables: one, or one for each setting. */
    List<String> kinds() {
        return List.of(name());
    }

    /** Returns the words that stand for the files of a kind of its tables, for whoever misses it. */
    String filesFor(String kind) {
        return "FILE";
    }

    /** Finds the text in the file that was given. */
    abstract OfficialFile find(Path path) throws IOException;

    /** Reads the file as the release that the words name. */
    abstract Taken take(OfficialFile file, ParseResult words) throws IOException;

    /** Reads the files that were given, in the order of their names; one, where a release does not come in several. */
    Taken takeAll(List<OfficialFile> files, ParseResult words, Streams streams) throws IOException {
        if (files.size() > 1) {
            throw wrong(words, "import one release at a time: " + name() + " takes one file, not " + files.size());
        }
        return take(files.get(0), words);
    }

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
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("the official file; several where a release comes in parts")
                        .build());
        for (OptionSpec option : options()) {
            spec.addOption(option);
        }
        return spec.addOption(ReferenceOption.spec());
    }

    @Override
    public final ExitCode run(ParseResult words, Streams streams) throws IOException {
        TableDirectory directory = ReferenceOption.needed(words);
        List<OfficialFile> files = new ArrayList<>();
        for (String name : words.matchedPositionalValue(0, List.<String>of())) {
            files.add(found(name));
        }
        // The bytes of a table must not depend on the order in which its parts were named.
        files.sort(Comparator.comparing(OfficialFile::fileName));
        Taken taken = takeAll(files, words, streams);
        List<Origin> origins = new ArrayList<>();
        for (OfficialFile file : files) {
            origins.add(new Origin(file.fileName(), file.sha256()));
        }
        WholeFile.Change change = directory.put(taken.table(), Origin.of(origins));
        warn(streams);
        Output output = new Output(streams);
        output.text(report(taken, origins, change));
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }

    private OfficialFile found(String name) throws IOException {
        Path path = Trouble.path(name);
        if (Files.isDirectory(path)) {
            throw new IOException(name + ": is a directory; name the file in it");
        }
        return find(path);
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

    private static String report(Taken taken, List<Origin> origins, WholeFile.Change change) {
        Paper paper = new Paper();
        ImportedTable table = taken.table();
        paper.line(table.edition() + ": " + inWords(change) + ", " + days(table.inForce()));
        paper.hanging("  ", taken.counts());
        for (Origin origin : origins) {
            paper.line("  " + origin.file());
            paper.line("  sha256 " + origin.sha256());
        }
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

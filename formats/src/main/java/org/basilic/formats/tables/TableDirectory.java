package org.basilic.formats.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.Imported;
import org.basilic.reference.ImportedTable;
import org.jspecify.annotations.Nullable;

/**
 * A directory of imported tables. Every release has a file of its own, so that older ones stay beside newer. A file is
 * written beside its place and moved there whole: whoever reads meanwhile sees the old one or the new one.
 */
public final class TableDirectory {

    private static final String ENDING = ".csv";

    private final Path path;

    /** Names a directory, which need not exist before something is put into it. */
    public TableDirectory(Path path) {
        this.path = path;
    }

    /** What putting a table into the directory did. */
    public enum Change {
        /** The release was not there before. */
        ADDED,
        /** The release was there with other bytes. */
        REPLACED,
        /** The release was there with the same bytes, which were left as they are. */
        UNCHANGED
    }

    /** Puts a table into the directory, in the place of an earlier import of the same release. */
    public Change put(ImportedTable table, Origin origin) throws IOException {
        TableForm<?> form = TableForms.of(table.kind());
        if (form == null) {
            throw new IllegalArgumentException("no form for " + table.kind());
        }
        Files.createDirectories(path);
        Path target = path.resolve(TableHead.fileName(table.kind(), table.release()));
        // Not a temporary file of the system's making: that one nobody else could read.
        Path fresh = path.resolve("." + ProcessHandle.current().pid() + "-" + target.getFileName() + ".tmp");
        try {
            write(form, table, TableHead.of(table, origin), fresh);
            boolean there = Files.exists(target);
            if (there && Files.mismatch(fresh, target) < 0) {
                return Change.UNCHANGED;
            }
            move(fresh, target);
            return there ? Change.REPLACED : Change.ADDED;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Returns the heads of all tables, by kind and release.
     *
     * @throws MalformedFileException if a file of the directory is no table
     */
    public List<TableHead> heads() throws IOException {
        List<TableHead> heads = new ArrayList<>();
        for (Path file : files()) {
            try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                heads.add(head(file, text));
            } catch (CharacterCodingException e) {
                throw notText(file);
            }
        }
        refuseOverlap(heads);
        return heads;
    }

    /**
     * Reads all tables.
     *
     * @throws MalformedFileException if a file of the directory is no table, or not whole
     */
    public Imported read() throws IOException {
        return read(kind -> true);
    }

    /**
     * Reads the tables of some kinds; of the others only the heads are looked at.
     *
     * @throws MalformedFileException if a file of the directory is no table, or one that is read not whole
     */
    public Imported read(Predicate<String> kinds) throws IOException {
        List<ImportedTable> tables = new ArrayList<>();
        List<TableHead> heads = new ArrayList<>();
        for (Path file : files()) {
            try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                TableHead head = head(file, text);
                heads.add(head);
                TableForm<?> form = TableForms.of(head.kind());
                if (form != null && kinds.test(head.kind())) {
                    tables.add(form.read(head, new TableRows(file.toString(), text, form.columns(), head.rows())));
                }
            } catch (CharacterCodingException e) {
                throw notText(file);
            }
        }
        refuseOverlap(heads);
        return Imported.of(tables);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static TableHead head(Path file, BufferedReader text) throws IOException {
        TableHead head = TableHead.read(file.toString(), text);
        if (TableForms.of(head.kind()) == null) {
            throw new MalformedFileException(
                    file.toString(), 2, "this version of Basilic has no table '" + head.kind() + "'");
        }
        if (!head.fileName().equals(String.valueOf(file.getFileName()))) {
            throw new MalformedFileException(
                    file.toString(),
                    3,
                    "the file holds " + head.edition() + ", so its name must be " + head.fileName());
        }
        return head;
    }

    /** Two tables of a kind that begin on one day would both answer for it. */
    private void refuseOverlap(List<TableHead> heads) throws MalformedFileException {
        Map<String, TableHead> starts = new HashMap<>();
        for (TableHead head : heads) {
            @Nullable TableHead other = starts.put(head.kind() + head.from(), head);
            if (other != null) {
                throw new MalformedFileException(
                        path.resolve(head.fileName()).toString(),
                        4,
                        "the table begins on " + head.from() + ", as " + other.fileName() + " does");
            }
        }
    }

    private static MalformedFileException notText(Path file) {
        return new MalformedFileException(file.toString(), 1, "not UTF-8; import the official file again");
    }

    private static <T extends ImportedTable> void write(
            TableForm<T> form, ImportedTable table, TableHead head, Path target) throws IOException {
        T typed = form.type().cast(table);
        try (Writer text = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            text.write(head.text());
            csv.writeRecord(form.columns());
            form.write(typed, csv::writeRecord);
            csv.flush();
            text.write(TableRows.END + "\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; a half-written file is still noticed by its number of rows.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

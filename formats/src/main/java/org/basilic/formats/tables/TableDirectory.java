package org.basilic.formats.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.WholeFile;
import org.basilic.reference.Imported;
import org.basilic.reference.ImportedTable;
import org.basilic.reference.PairTable;
import org.jspecify.annotations.Nullable;

/**
 * A directory of imported tables. Every release has a file of its own, so that older ones stay beside newer. A file is
 * moved to its place whole, and one that was cut off all the same is noticed by its number of rows.
 */
public final class TableDirectory {

    private static final String ENDING = ".csv";

    private final Path path;

    /** Names a directory, which need not exist before something is put into it. */
    public TableDirectory(Path path) {
        this.path = path;
    }

    /** Puts a table into the directory, in the place of an earlier import of the same release. */
    public WholeFile.Change put(ImportedTable table, Origin origin) throws IOException {
        TableForm<?> form = TableForms.of(table.kind());
        if (form == null && !(table instanceof PairTable)) {
            throw new IllegalArgumentException("no form for " + table.kind());
        }
        Path target = path.resolve(TableHead.fileName(table.kind(), table.release()));
        TableHead head = TableHead.of(table, origin);
        return WholeFile.put(target, fresh -> {
            if (table instanceof PairTable pairs) {
                PairFile.write(pairs, head, fresh);
            } else if (form != null) {
                write(form, table, head, fresh);
            }
        });
    }

    /**
     * Returns the heads of all tables, by kind and release.
     *
     * @throws MalformedFileException if a file of the directory is no table
     */
    public List<TableHead> heads() throws IOException {
        List<TableHead> heads = new ArrayList<>();
        for (Path file : files()) {
            if (PairFile.isNamed(file)) {
                heads.add(pairHead(file));
                continue;
            }
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
            if (PairFile.isNamed(file)) {
                TableHead head = pairHead(file);
                heads.add(head);
                if (kinds.test(head.kind())) {
                    tables.add(PairFile.open(file));
                }
                continue;
            }
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

    /**
     * Reads all tables, those of pairs to their last byte too, which {@link #read()} does not.
     *
     * @throws MalformedFileException if a file of the directory is no table, or not as it was written
     */
    public Imported readAndCheck() throws IOException {
        Imported all = read();
        for (Path file : files()) {
            if (PairFile.isNamed(file)) {
                PairFile.check(file);
            }
        }
        return all;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING) || PairFile.isNamed(file))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static TableHead head(Path file, BufferedReader text) throws IOException {
        TableHead head = TableHead.read(file.toString(), text);
        if (TableForms.of(head.kind()) == null && PairFile.setting(head.kind()) == null) {
            throw new MalformedFileException(
                    file.toString(), 2, "this version of Basilic has no table '" + head.kind() + "'");
        }
        refuseOtherName(file, head);
        return head;
    }

    private static TableHead pairHead(Path file) throws IOException {
        TableHead head = PairFile.head(file).head();
        refuseOtherName(file, head);
        return head;
    }

    private static void refuseOtherName(Path file, TableHead head) throws MalformedFileException {
        if (!head.fileName().equals(String.valueOf(file.getFileName()))) {
            throw new MalformedFileException(
                    file.toString(),
                    3,
                    "the file holds " + head.edition() + ", so its name must be " + head.fileName());
        }
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
}

package org.basilic.formats.cms;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.basilic.formats.MalformedFileException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook in the form XLSX, looked through before anything reads it. */
final class Workbook implements Closeable {

    private final String name;
    private final ReadableWorkbook book;
    private final @Nullable Path copy;

    private Workbook(String name, ReadableWorkbook book, @Nullable Path copy) {
        this.name = name;
        this.book = book;
        this.copy = copy;
    }

    /**
     * Opens a workbook.
     *
     * @throws MalformedFileException if it is damaged, unpacks to more than any such file has, or is no workbook
     */
    static Workbook open(OfficialFile file) throws IOException {
        Path plain = file.plainPath();
        Path path = plain == null ? copy(file) : plain;
        Path copy = plain == null ? path : null;
        try {
            WorkbookParts.check(file.name(), path);
            // Formats are wanted to tell days from other numbers; a cell that cannot be read must not become an empty
            // one.
            ReadingOptions options = new ReadingOptions(true, false);
            ReadableWorkbook book = guarded(file.name(), 1, () -> new ReadableWorkbook(path.toFile(), options));
            return new Workbook(file.name(), book, copy);
        } catch (IOException e) {
            delete(copy);
            throw e;
        }
    }

    /** Returns the rows of the one sheet that has a row of this kind near its top, or of the first sheet when none has. */
    SheetRows rows(Predicate<List<String>> header) throws IOException {
        Sheet found = null;
        for (Sheet sheet : guarded(() -> book.getSheets().toList())) {
            if (near(sheet, header)) {
                if (found != null) {
                    throw new MalformedFileException(
                            name,
                            1,
                            "both the sheet '" + found.getName() + "' and the sheet '" + sheet.getName()
                                    + "' have the header; leave one");
                }
                found = sheet;
            }
        }
        return new SheetRows(name, this, found == null ? guarded(book::getFirstSheet) : found);
    }

    private boolean near(Sheet sheet, Predicate<List<String>> header) throws IOException {
        try (SheetRows rows = new SheetRows(name, null, sheet)) {
            return OfficialRows.nearTop(rows, header);
        }
    }

    /** Something that the library does, which reports trouble in its own ways. */
    interface Step<T> {
        T take() throws IOException;
    }

    private <T> T guarded(Step<T> step) throws IOException {
        return guarded(name, 1, step);
    }

    static <T> T guarded(String name, long line, Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (MalformedFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreadable(name, line);
        }
    }

    private static MalformedFileException unreadable(String name, long line) {
        return new MalformedFileException(
                name, line, "the workbook cannot be read from here on; open it, save it as CSV and take that");
    }

    private static Path copy(OfficialFile file) throws IOException {
        Path copy = Files.createTempFile("basilic", ".xlsx");
        try (InputStream in = file.bytes();
                OutputStream out = Files.newOutputStream(copy)) {
            in.transferTo(out);
            return copy;
        } catch (IOException e) {
            delete(copy);
            throw e;
        }
    }

    static Stream<Row> stream(String name, Sheet sheet) throws IOException {
        return guarded(name, 1, sheet::openStream);
    }

    private static void delete(@Nullable Path copy) throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            book.close();
        } finally {
            delete(copy);
        }
    }
}

package org.basilic.formats.cms;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an official file, one after the other, as cells of text with the number of their line. CSV, text with tabs and
 * workbooks (XLSX) read alike; which of them a file is, its contents tell. Numbers of a workbook are written plainly, days of
 * it as 2026-01-31.
 */
final class OfficialRows implements Closeable {

    /** Within so many rows the header of a table stands. */
    static final int TITLE_ROWS = 50;

    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,10})?|-?\\.\\d{1,10}");
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final OfficialFile file;
    private final RowSource source;
    private NumberedRow row = new NumberedRow(1, List.of());

    private OfficialRows(OfficialFile file, RowSource source) {
        this.file = file;
        this.source = source;
    }

    /**
     * Opens a file.
     *
     * @param header whether the cells of a row are those of the table's header; by it the sheet of a workbook is chosen, and
     *     between tabs and commas
     */
    static OfficialRows open(OfficialFile file, Predicate<List<String>> header) throws IOException {
        if (file.isWorkbook()) {
            Workbook book = Workbook.open(file);
            try {
                return new OfficialRows(file, book.rows(header));
            } catch (IOException e) {
                book.close();
                throw e;
            }
        }
        if (file.isOldWorkbook()) {
            throw new MalformedFileException(
                    file.name(), 1, "a workbook in the old form (XLS); open it and save it as CSV or XLSX");
        }
        return new OfficialRows(file, new TextRows(file, tabs(file, header) ? '\t' : ','));
    }

    /** Reads a file by rows of a form of its own. */
    static OfficialRows of(OfficialFile file, RowSource source) {
        return new OfficialRows(file, source);
    }

    /** Goes to the next row in which something stands; false behind the last. */
    boolean next() throws IOException {
        return next(false);
    }

    /** Goes to the next row of a table below its header, passing by lines of words in one cell, as notices are. */
    boolean nextOfTable() throws IOException {
        return next(true);
    }

    private boolean next(boolean ofTable) throws IOException {
        NumberedRow next = source.next();
        while (next != null && (next.blank() || (ofTable && next.notice()))) {
            next = source.next();
        }
        if (next == null) {
            return false;
        }
        row = next;
        return true;
    }

    /** Returns the number of the line or of the sheet's row. */
    long line() {
        return row.line();
    }

    /** Returns all cells. */
    List<String> cells() {
        return row.cells();
    }

    /** Returns a cell, which is empty where the row has ended before. */
    String cell(int at) {
        return at < row.cells().size() ? row.cells().get(at) : "";
    }

    /**
     * Returns the number in a cell, such as {@code $1,234.50}, or null when the cell is empty.
     *
     * @param what it is, for the message
     * @throws MalformedFileException if something else stands there
     */
    @Nullable
    BigDecimal number(int at, String what) throws MalformedFileException {
        String cell = cell(at);
        if (cell.isEmpty()) {
            return null;
        }
        String bare = cell.startsWith("$") ? cell.substring(1).strip() : cell;
        if (!NUMBER.matcher(bare).matches()) {
            throw malformed("'" + cell + "' is not " + what);
        }
        return new BigDecimal(bare.replace(",", ""));
    }

    /**
     * Returns the day in a cell, such as {@code 20260131} or {@code 2026-01-31}, or null when the cell is empty or zero.
     *
     * @throws MalformedFileException if something else stands there
     */
    @Nullable
    LocalDate day(int at, String what) throws MalformedFileException {
        return day(cell(at), what);
    }

    /** Returns the day that is written so, or null where none is. */
    @Nullable
    LocalDate day(String written, String what) throws MalformedFileException {
        if (written.isEmpty() || written.matches("0+")) {
            return null;
        }
        try {
            return written.contains("-") ? LocalDate.parse(written) : LocalDate.parse(written, COMPACT);
        } catch (DateTimeParseException e) {
            throw malformed("'" + written + "' is not " + what + " such as 20260131");
        }
    }

    /** Makes the error that says what is wrong in this row. */
    MalformedFileException malformed(String what) {
        return new MalformedFileException(file.name(), line(), what);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Whether a row of this kind stands near the top. */
    static boolean nearTop(RowSource rows, Predicate<List<String>> header) throws IOException {
        for (int i = 0; i < TITLE_ROWS; i++) {
            NumberedRow row = rows.next();
            if (row == null) {
                return false;
            }
            if (header.test(row.cells())) {
                return true;
            }
        }
        return false;
    }

    private static boolean tabs(OfficialFile file, Predicate<List<String>> header) throws IOException {
        try (TextRows rows = new TextRows(file, '\t')) {
            return nearTop(rows, header);
        } catch (MalformedFileException e) {
            // Quotes that do not match between tabs may match between commas; where they do not, that reading says so.
            return false;
        }
    }
}

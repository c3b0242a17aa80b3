package org.basilic.formats.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/** The rows below the head of an imported table, one after the other. */
final class TableRows {

    /** The last line, without which the file was cut off. */
    static final String END = "# end";

    private final String file;
    private final int columns;
    private final int expected;
    private final Iterator<CsvRecord> records;
    private @Nullable CsvRecord current;
    private long line = TableHead.LINES;
    private int count;

    /**
     * Begins with the line of headings.
     *
     * @param expected how many rows there must be
     */
    TableRows(String file, BufferedReader text, List<String> columns, int expected) throws IOException {
        this.file = file;
        this.columns = columns.size();
        this.expected = expected;
        this.records = CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
        if (!advance() || !columns.equals(row().getFields())) {
            throw malformed("here must stand " + String.join(",", columns));
        }
    }

    /** Goes to the next row; false behind the last, when there were as many as there must be. */
    boolean next() throws IOException {
        if (!advance()) {
            throw malformed("the line '" + END + "' is missing, so the file was cut off; import it again");
        }
        if (row().getFieldCount() == 1 && row().getField(0).equals(END)) {
            if (count != expected) {
                throw malformed(count + " rows where the head says " + expected + "; import the file again");
            }
            if (advance()) {
                throw malformed("nothing may follow the line '" + END + "'");
            }
            return false;
        }
        count++;
        if (row().getFieldCount() != columns) {
            throw malformed(row().getFieldCount() + " cells where there must be " + columns);
        }
        return true;
    }

    /** Returns a cell of the row. */
    String cell(int column) {
        return row().getField(column);
    }

    /** Makes the error that says what is wrong in this row. */
    MalformedFileException malformed(String what) {
        return new MalformedFileException(file, line, what);
    }

    private CsvRecord row() {
        if (current == null) {
            throw new IllegalStateException("there is no row");
        }
        return current;
    }

    private boolean advance() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            current = records.next();
            line = TableHead.LINES + row().getStartingLineNumber();
            return true;
        } catch (CsvParseException e) {
            throw new MalformedFileException(file, line + 1, "the quotes of a cell do not match");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

package org.basilic.formats.cms;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/** The rows of a text whose cells a character separates. */
final class TextRows implements RowSource {

    private final String name;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long line;

    TextRows(OfficialFile file, char separator) throws IOException {
        this.name = file.name();
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text());
        this.records = csv.iterator();
    }

    @Override
    public @Nullable NumberedRow next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return new NumberedRow(
                    line, record.getFields().stream().map(NumberedRow::clean).toList());
        } catch (CsvParseException e) {
            throw new MalformedFileException(name, line + 1, "the quotes of a cell do not match");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

package org.basilic.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.basilic.chart.RowFate;
import org.basilic.model.Problem;

/**
 * A writer of what became of the rows of a feed as a table: UTF-8, lines ended by CR LF, one row a row of the feed, and one
 * for each thing that could not be read. It names no patient and no visit; a row is found again by its place.
 */
public final class FatesCsvWriter implements Closeable {

    private final CsvWriter csv;

    /** Makes a writer that begins with the row of headings; closing it closes the stream. */
    public FatesCsvWriter(OutputStream out) throws IOException {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        row("feed", "place", "fate", "kind", "found", "wanted");
    }

    /** Writes what became of a row. */
    public void write(RowFate fate) throws IOException {
        row(
                fate.place().feed().written(),
                Formula.guarded(fate.place().text()),
                fate.fate().written(),
                fate.kind() == null ? "" : fate.kind().written(),
                "",
                "");
    }

    /** Writes why something could not be read. */
    public void write(Problem problem) throws IOException {
        row(
                "",
                Formula.guarded(problem.path()),
                "refused",
                problem.code().id(),
                Formula.guarded(problem.found()),
                Formula.guarded(problem.wanted()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private void row(String... cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

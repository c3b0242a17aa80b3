package org.basilic.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * A writer of coded lines as a table: UTF-8, lines ended by CR LF, one row a line of the claim. An encounter without lines
 * has one row that shows its status, so that none is lost. Several modifiers or administrations of a line stand in one
 * cell, divided by semicolons.
 */
public final class CodedLinesCsvWriter implements Closeable {

    private final CsvWriter csv;

    /** Makes a writer that begins with the row of headings; closing it closes the stream. */
    public CodedLinesCsvWriter(OutputStream out) throws IOException {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        row(
                "encounter",
                "line",
                "code",
                "modifiers",
                "units",
                "kind",
                "serviceDate",
                "administrations",
                "access",
                "minutes",
                "status",
                "ndc",
                "diagnosisPointers");
    }

    /** Writes the lines of one coded encounter. */
    public void write(CodedEncounter coded) throws IOException {
        String encounter = Formula.guarded(coded.encounter());
        String status = coded.status().written();
        if (coded.lines().isEmpty()) {
            row(encounter, "", "", "", "", "", "", "", "", "", status, "", "");
        }
        for (int i = 0; i < coded.lines().size(); i++) {
            CodedLine line = coded.lines().get(i);
            row(
                    encounter,
                    Integer.toString(i + 1),
                    Formula.guarded(line.code()),
                    Formula.guarded(String.join(";", line.modifiers())),
                    Integer.toString(line.units()),
                    line.kind().written(),
                    line.serviceDate().toString(),
                    Formula.guarded(String.join(";", line.administrations())),
                    line.access() == null ? "" : Formula.guarded(line.access()),
                    number(line.minutes()),
                    status,
                    line.ndc() == null ? "" : line.ndc(),
                    pointers(line.diagnosisPointers()));
        }
    }

    /** Hands everything written so far to the stream. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String pointers(List<Integer> places) {
        StringBuilder written = new StringBuilder();
        for (Integer place : places) {
            written.append(written.length() == 0 ? "" : ";").append(place);
        }
        return written.toString();
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private void row(String... cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

package org.basilic.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.basilic.remittance.DeniedLine;
import org.basilic.remittance.WorkItem;
import org.jspecify.annotations.Nullable;

/** A writer of what to do about denials as a table: UTF-8, lines ended by CR LF, one row a line or claim, the most pressing first. */
public final class WorklistCsvWriter implements Closeable {

    private final CsvWriter csv;

    /** Makes a writer that begins with the row of headings; closing it closes the stream. */
    public WorklistCsvWriter(OutputStream out) throws IOException {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        row(
                "claim",
                "line",
                "code",
                "modifiers",
                "serviceDate",
                "payer",
                "money",
                "reasons",
                "remarks",
                "action",
                "rules",
                "prevention",
                "lastDay",
                "daysLeft",
                "urgency");
    }

    /** Writes one thing to do. */
    public void write(WorkItem item) throws IOException {
        DeniedLine first = item.first();
        row(
                first.claimNumber(),
                first.ours() == null ? "" : Integer.toString(first.ours().number()),
                text(first.code()),
                String.join(";", first.modifiers()),
                text(first.day()),
                first.payer(),
                amount(item.money()),
                String.join(
                        ";",
                        item.reasons().stream()
                                .map(denied -> denied.adjustment().code())
                                .toList()),
                String.join(";", first.remarks()),
                item.action().written(),
                String.join(";", first.prevention().rules()),
                first.prevention().inWords(),
                text(item.lastDay()),
                text(item.daysLeft()),
                Integer.toString(item.urgency()));
    }

    /** Hands everything written so far to the stream. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString();
    }

    /** Guards every cell but those that are whole numbers, such as days left below zero. */
    private void row(String... cells) throws IOException {
        String[] guarded = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            guarded[i] = cells[i].matches("-?\\d{1,9}") ? cells[i] : Formula.guarded(cells[i]);
        }
        try {
            csv.writeRecord(guarded);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

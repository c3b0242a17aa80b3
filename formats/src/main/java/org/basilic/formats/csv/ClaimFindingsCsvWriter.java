package org.basilic.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.basilic.claim.edit.ClaimFinding;
import org.basilic.claim.edit.FindingPlace;
import org.basilic.formats.x12.Fault;
import org.basilic.result.Denial;

/**
 * A writer of what was found on claims as a table: UTF-8, lines ended by CR LF, one row a finding or a fault of structure. It names
 * no patient; a claim is found again by its number.
 */
public final class ClaimFindingsCsvWriter implements Closeable {

    private final CsvWriter csv;

    /** Makes a writer that begins with the row of headings; closing it closes the stream. */
    public ClaimFindingsCsvWriter(OutputStream out) throws IOException {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        row("claim", "line", "loop", "element", "edit", "severity", "message", "fix", "carc", "rarc");
    }

    /** Writes a finding. */
    public void write(ClaimFinding finding) throws IOException {
        FindingPlace place = finding.place();
        Denial denial = finding.denial();
        row(
                Formula.guarded(place.claim()),
                place.line() == 0 ? "" : Integer.toString(place.line()),
                place.loop(),
                place.element(),
                finding.edit(),
                finding.severity().written(),
                Formula.guarded(finding.message()),
                Formula.guarded(finding.fix()),
                denial == null ? "" : denial.carc(),
                denial == null || denial.rarc() == null ? "" : denial.rarc());
    }

    /**
     * Writes a fault of structure.
     *
     * @param claim number of the claim; empty for a fault outside claims
     */
    public void write(String claim, Fault fault) throws IOException {
        row(
                Formula.guarded(claim),
                "",
                fault.loop(),
                fault.segment() + (fault.element() > 0 ? "%02d".formatted(fault.element()) : ""),
                fault.id(),
                "error",
                Formula.guarded("segment " + fault.place().inInput() + ": " + fault.found()),
                Formula.guarded(fault.wanted()),
                "",
                "");
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

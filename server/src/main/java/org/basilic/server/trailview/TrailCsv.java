package org.basilic.server.trailview;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.basilic.formats.csv.Formula;

/** Rows of the trail as a table of commas; what a spreadsheet would run as a formula is disarmed. */
final class TrailCsv {

    private static final List<String> HEADER = List.of(
            "number",
            "at",
            "who",
            "kind",
            "address",
            "action",
            "object",
            "object_id",
            "version",
            "outcome",
            "reason",
            "request");

    private TrailCsv() {}

    static void write(List<TrailLine> lines, OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADER);
            for (TrailLine line : lines) {
                csv.writeRecord(Stream.of(
                                Long.toString(line.seq()),
                                line.at().toString(),
                                line.who(),
                                line.actorKind(),
                                line.address(),
                                line.action(),
                                line.objectKind(),
                                line.objectId(),
                                line.version() == null ? "" : line.version().toString(),
                                line.outcome(),
                                line.reason() == null ? "" : line.reason(),
                                line.request())
                        .map(Formula::guarded)
                        .toList());
            }
        }
    }
}

package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.coding.Explain;
import org.basilic.formats.json.CodedEncounterWriter;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;

/** Writes one JSON object a line. */
final class NdjsonPrinter implements Printer {
    private final CodedEncounterWriter writer;

    NdjsonPrinter(Explain explain) {
        writer = CodedEncounterWriter.compact(explain);
    }

    @Override
    public void print(Encounter encounter, CodedEncounter coded, Output output) throws IOException {
        writer.write(coded, output);
        output.write('\n');
    }
}

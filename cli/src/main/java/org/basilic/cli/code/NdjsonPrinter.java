package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.coding.Explain;
import org.basilic.formats.json.CodedEncounterWriter;
import org.basilic.formats.json.Layout;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;

/** Writes one JSON object a line. */
final class NdjsonPrinter implements Printer {
    private final CodedEncounterWriter writer = new CodedEncounterWriter(Layout.LINE);
    private final Explain explain;

    NdjsonPrinter(Explain explain) {
        this.explain = explain;
    }

    @Override
    public void print(Encounter encounter, CodedEncounter coded, Output output) throws IOException {
        writer.write(coded, explain, output);
        output.write('\n');
    }
}

package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.formats.csv.CodedLinesCsvWriter;
import org.basilic.model.Encounter;
import org.jspecify.annotations.Nullable;

/** Writes one coded line a row, under a row of names. */
final class CsvPrinter implements Printer<Priced> {
    private @Nullable CodedLinesCsvWriter writer;

    @Override
    public void begin(Output output) throws IOException {
        writer = new CodedLinesCsvWriter(output);
        writer.flush();
        output.endRecord();
    }

    @Override
    public void print(Encounter encounter, Priced priced, Output output) throws IOException {
        if (writer == null) {
            throw new IllegalStateException("rows before their names");
        }
        writer.write(priced.coded());
        writer.flush();
    }
}

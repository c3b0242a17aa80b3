package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.formats.csv.CodedLinesCsvWriter;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;

/** Writes one coded line a row, under a row of names. */
final class CsvPrinter implements Printer {
    private final CodedLinesCsvWriter writer = new CodedLinesCsvWriter();

    @Override
    public void begin(Output output) throws IOException {
        writer.writeHeader(output);
    }

    @Override
    public void print(Encounter encounter, CodedEncounter coded, Output output) throws IOException {
        writer.write(coded, output);
    }
}

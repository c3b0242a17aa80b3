package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;

/** Writes one JSON object a line. */
final class NdjsonPrinter<R> implements Printer<R> {
    private final ResultWriting<R> writing;

    NdjsonPrinter(ResultWriting<R> writing) {
        this.writing = writing;
    }

    @Override
    public void print(Encounter encounter, R result, Output output) throws IOException {
        writing.write(result, output);
        output.write('\n');
    }
}

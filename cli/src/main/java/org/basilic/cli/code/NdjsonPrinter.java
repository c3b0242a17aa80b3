package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;

/** Writes one JSON object a line. */
public final class NdjsonPrinter<R> implements Printer<R> {
    private final ResultWriting<R> writing;

    /** Makes a printer of what this writes. */
    public NdjsonPrinter(ResultWriting<R> writing) {
        this.writing = writing;
    }

    @Override
    public void print(Encounter encounter, R result, Output output) throws IOException {
        writing.write(result, output);
        output.write('\n');
    }
}

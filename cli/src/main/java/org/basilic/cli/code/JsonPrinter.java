package org.basilic.cli.code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;
import org.jspecify.annotations.Nullable;

/**
 * Writes pretty-printed JSON: a single object when the input is a single record, else an array. Whether there is a second
 * record is known only when it comes, so the first waits until then.
 */
public final class JsonPrinter<R> implements Printer<R> {
    private final ResultWriting<R> writing;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private boolean array;
    private boolean open;
    private byte @Nullable [] first;

    /** Makes a printer of what this writes. */
    public JsonPrinter(ResultWriting<R> writing) {
        this.writing = writing;
    }

    @Override
    public void severalRecords() {
        array = true;
    }

    @Override
    public void print(Encounter encounter, R result, Output output) throws IOException {
        record.reset();
        writing.write(result, record);
        byte[] bytes = record.toByteArray();
        if (array) {
            releaseFirst(output);
            element(bytes, output);
        } else {
            first = bytes;
        }
    }

    @Override
    public void end(Output output) throws IOException {
        if (array) {
            releaseFirst(output);
            output.text(open ? "\n]\n" : "[]\n");
        } else if (first != null) {
            output.write(first);
            output.text("\n");
        }
    }

    private void releaseFirst(Output output) throws IOException {
        if (first != null) {
            element(first, output);
            first = null;
        }
    }

    private void element(byte[] bytes, Output output) throws IOException {
        output.text(open ? ",\n" : "[\n");
        output.write(bytes);
        open = true;
    }
}

package org.basilic.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Standard output, written in whole records: what stands between two {@link #endRecord()} goes out together or not at
 * all. Not flushed for every record unless somebody watches.
 */
public final class Output extends OutputStream {
    private static final int ENOUGH = 1 << 16;

    private final OutputStream target;
    private final boolean everyRecord;
    private byte[] buffer = new byte[2 * ENOUGH];
    private int whole;
    private int end;

    /** Writes to the output of these streams. */
    public Output(Streams streams) {
        this.target = streams.out();
        this.everyRecord = streams.watched();
    }

    @Override
    public void write(int b) {
        room(1);
        buffer[end++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        room(length);
        System.arraycopy(bytes, from, buffer, end, length);
        end += length;
    }

    /** Adds text as UTF-8. */
    public void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /** Does nothing: only whole records go out, see {@link #release()}. */
    @Override
    public void flush() {}

    /** Marks what has been written as whole. */
    public void endRecord() throws OutputException {
        whole = end;
        if (everyRecord || whole >= ENOUGH) {
            release();
        }
    }

    /** Takes back what was written since the last whole record. */
    public void dropRecord() {
        end = whole;
    }

    /** Hands all whole records to the operating system. */
    public void release() throws OutputException {
        if (whole == 0) {
            return;
        }
        try {
            target.write(buffer, 0, whole);
            target.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
        System.arraycopy(buffer, whole, buffer, 0, end - whole);
        end -= whole;
        whole = 0;
    }

    private void room(int more) {
        if (more > buffer.length - end) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(end, more)));
        }
    }
}

package org.basilic.cli.code;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.basilic.cli.Output;

/**
 * The bytes of a source on their way to the reader. Before it waits for more it lets the finished results go, so that
 * whoever feeds the program record by record sees each answer at once. It also knows whether the input is an array.
 */
final class Intake extends FilterInputStream {
    private final Output output;
    private boolean array;
    private boolean begun;

    Intake(InputStream in, Output output) {
        super(in);
        this.output = output;
    }

    /** Returns whether the first thing that was read is the beginning of an array. */
    boolean array() {
        return array;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (in.available() == 0) {
            output.release();
        }
        int count = in.read(bytes, from, length);
        for (int at = from; !begun && at < from + count; at++) {
            begun = !blankOrByteOrderMark(bytes[at]);
            array = bytes[at] == '[';
        }
        return count;
    }

    private static boolean blankOrByteOrderMark(byte b) {
        return b == ' '
                || b == '\n'
                || b == '\r'
                || b == '\t'
                || b == (byte) 0xef
                || b == (byte) 0xbb
                || b == (byte) 0xbf;
    }
}

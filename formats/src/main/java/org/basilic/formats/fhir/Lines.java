package org.basilic.formats.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a file, of which no more is held than the longest that is taken. */
final class Lines {

    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream in;
    private final int longest;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int from;
    private int to;
    private int end;
    private int number;
    private boolean tooLong;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line; false after the last. */
    boolean next() throws IOException {
        from = end;
        if (from < to && bytes[from] == '\n') {
            from++;
        }
        number++;
        tooLong = false;
        int looked = from;
        while (true) {
            for (; looked < to; looked++) {
                if (bytes[looked] == '\n') {
                    end = looked;
                    return true;
                }
            }
            if (to - from > longest) {
                tooLong = true;
                from = to;
            }
            looked -= from;
            if (!fill()) {
                end = to;
                return tooLong || from < to;
            }
        }
    }

    /** Moves what is held to the front and reads on; false at the end of the input. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int count = in.read(bytes, to, bytes.length - to);
        to += Math.max(count, 0);
        return count > 0;
    }

    /** Returns the number of the line, counted from 1. */
    int number() {
        return number;
    }

    /** Whether the line is longer than is taken; it is then not held. */
    boolean isTooLong() {
        return tooLong || end - from > longest;
    }

    boolean isBlank() {
        for (int i = from; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int length() {
        return end - from;
    }
}

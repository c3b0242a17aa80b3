package org.basilic.formats.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of an input that is held in memory: from the first byte that is not yet dealt with to the last that was read.
 * It knows line and column of its first byte.
 */
final class Window {

    private static final int FIRST_SIZE = 128 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int from;
    private int to;
    private boolean ended;
    private long line = 1;
    private long column = 1;

    Window(InputStream in) {
        this.in = in;
    }

    /** Returns the bytes held; those not yet dealt with begin at {@link #from()}. */
    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    /** Returns how many bytes are held that are not yet dealt with. */
    int available() {
        return to - from;
    }

    /** Returns the line of the first byte, counted from 1. */
    long line() {
        return line;
    }

    /** Returns the place of the first byte in its line, in bytes counted from 1. */
    long column() {
        return column;
    }

    /** Whether a byte is left, reading when none is held. */
    boolean more() throws IOException {
        return from < to || read();
    }

    /** Returns the first byte; there must be one. */
    byte first() {
        return bytes[from];
    }

    /** Returns the first byte and moves past it; there must be one. */
    byte take() {
        byte taken = bytes[from++];
        if (taken == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return taken;
    }

    /** Moves past bytes of which somebody else counted the lines. */
    void advance(int count, long lines, long newColumn) {
        from += count;
        column = lines == 0 ? column + newColumn - 1 : newColumn;
        line += lines;
    }

    /** Moves to the first byte that is not white space; false when there is none. */
    boolean skipWhiteSpace() throws IOException {
        while (more()) {
            switch (first()) {
                case ' ', '\t', '\n', '\r' -> take();
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    /** Moves to the first byte that is neither space nor tab; whether it moved at all. */
    boolean skipIndentation() throws IOException {
        boolean moved = false;
        while (more() && (first() == ' ' || first() == '\t')) {
            take();
            moved = true;
        }
        return moved;
    }

    /** Moves to the beginning of the next line, or the end of the input. */
    void skipLine() throws IOException {
        while (more() && take() != '\n') {
            // Each step moves on.
        }
    }

    /** Whether the bytes from the first on are this word of ASCII letters. */
    boolean startsWith(String word) throws IOException {
        while (available() < word.length() && grow()) {
            // The word may come in parts.
        }
        for (int i = 0; i < word.length(); i++) {
            if (i >= available() || bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Moves past the mark that some programs put before UTF-8 text. */
    void skipByteOrderMark() throws IOException {
        while (available() < BYTE_ORDER_MARK.length && grow()) {
            // Three bytes may come in three parts.
        }
        if (available() >= BYTE_ORDER_MARK.length
                && Arrays.equals(
                        bytes, from, from + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            from += BYTE_ORDER_MARK.length;
        }
    }

    /**
     * Holds more of the input, in a larger array when need be; false when there is no more. Waits for no more than it must,
     * so that a record that came whole through a pipe is read at once.
     */
    boolean grow() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int before = to;
        boolean mayClose = false;
        while (to < bytes.length && !(mayClose && in.available() == 0)) {
            int count = in.read(bytes, to, bytes.length - to);
            if (count < 0) {
                ended = true;
                break;
            }
            mayClose = mayClose || closes(to, to + count);
            to += count;
        }
        return to > before;
    }

    void close() throws IOException {
        in.close();
    }

    private boolean read() throws IOException {
        from = 0;
        to = 0;
        if (!ended) {
            int count = in.read(bytes, 0, bytes.length);
            ended = count < 0;
            to = Math.max(count, 0);
        }
        return to > 0;
    }

    private boolean closes(int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == '}') {
                return true;
            }
        }
        return false;
    }
}

package org.basilic.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of an input on their way to StAEDI, which sees each as the sign of Latin-1 with its number: so no byte is lost or
 * refused. {@link #text} then reads a text as UTF-8 if its bytes are UTF-8, and else leaves it Latin-1. A byte order mark of UTF-8 in
 * front is passed over, and the mark by which old systems end a file (0x1A) is a blank.
 *
 * <p>It can be marked, and for one thread only: StAEDI takes one byte at a time, and would else put a locked buffer of its own before
 * it, which costs a sixth of all time.
 */
final class Bytes extends InputStream {

    private static final int SIZE = 1 << 14;
    private static final int END_MARK = 0x1A;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] buffer = new byte[SIZE];
    private int at;
    private int end;
    private int marked = -1;
    private int markLimit;
    private boolean begun;
    private boolean beyondAscii;

    Bytes(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        return buffer[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (at == end && !fill()) {
            return -1;
        }
        int taken = Math.min(most, end - at);
        System.arraycopy(buffer, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean fill() throws IOException {
        if (marked >= 0 && end - marked > markLimit) {
            marked = -1;
        }
        int kept = marked < 0 ? 0 : end - marked;
        if (kept > 0 && marked > 0) {
            System.arraycopy(buffer, marked, buffer, 0, kept);
        }
        if (kept == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * kept);
        }
        marked = marked < 0 ? -1 : 0;
        at = kept;
        end = kept;
        if (!begun) {
            begun = true;
            passMark();
        }
        if (end == kept) {
            int read = in.read(buffer, kept, buffer.length - kept);
            if (read <= 0) {
                return false;
            }
            end = kept + read;
        }
        for (int i = kept; i < end; i++) {
            if (buffer[i] < 0) {
                beyondAscii = true;
            } else if (buffer[i] == END_MARK) {
                buffer[i] = ' ';
            }
        }
        return true;
    }

    private void passMark() throws IOException {
        byte[] head = in.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(head, BYTE_ORDER_MARK)) {
            System.arraycopy(head, 0, buffer, end, head.length);
            end += head.length;
        }
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int limit) {
        marked = at;
        markLimit = limit;
    }

    @Override
    public void reset() throws IOException {
        if (marked < 0) {
            throw new IOException("no mark, or one too long ago");
        }
        at = marked;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Returns a text as it was meant. */
    String text(String latin) {
        return beyondAscii ? decoded(latin) : latin;
    }

    private static String decoded(String latin) {
        if (latin.chars().allMatch(c -> c < 0x80)) {
            return latin;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return latin;
        }
    }
}

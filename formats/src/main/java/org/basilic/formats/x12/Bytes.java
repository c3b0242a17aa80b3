package org.basilic.formats.x12;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of an input on their way to StAEDI, which sees each as the sign of Latin-1 with its number: so no byte is lost or
 * refused. {@link #text} then reads a text as UTF-8 if its bytes are UTF-8, and else leaves it Latin-1. A byte order mark of UTF-8 in
 * front is passed over, and the mark by which old systems end a file (0x1A) is a blank.
 */
final class Bytes extends FilterInputStream {

    private static final int END_MARK = 0x1A;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private boolean begun;
    private boolean beyondAscii;

    Bytes(InputStream in) {
        super(new PushbackInputStream(in, BYTE_ORDER_MARK.length));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (!begun) {
            begun = true;
            passMark();
        }
        int read = in.read(into, from, most);
        for (int i = from; i < from + read; i++) {
            if (into[i] < 0) {
                beyondAscii = true;
            } else if (into[i] == END_MARK) {
                into[i] = ' ';
            }
        }
        return read;
    }

    private void passMark() throws IOException {
        byte[] head = in.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(head, BYTE_ORDER_MARK)) {
            ((PushbackInputStream) in).unread(head);
        }
    }

    /** Returns a text as it was meant. */
    String text(String latin) {
        if (!beyondAscii || latin.chars().allMatch(c -> c < 0x80)) {
            return latin;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)));
            return text.toString();
        } catch (CharacterCodingException e) {
            return latin;
        }
    }
}

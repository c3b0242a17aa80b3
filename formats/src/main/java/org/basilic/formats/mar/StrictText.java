package org.basilic.formats.mar;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.basilic.model.ProblemCode;

/**
 * The text of bytes. Bytes that are not of the encoding, and a NUL, are refused with their offset: a character that is
 * replaced silently may be part of a dose. A NUL also tells UTF-16 that declares itself as nothing.
 */
final class StrictText extends Reader {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
    /** Offset of the buffer's first byte. */
    private long before;

    private boolean begun;
    private boolean ended;

    StrictText(String name, InputStream bytes, Charset charset) {
        this.name = name;
        this.bytes = bytes;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] chars, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(chars, from, most);
        while (true) {
            CoderResult result = decoder.decode(buffer, out, ended);
            if (result.isError()) {
                throw refused(before + buffer.position(), "bytes that are not " + decoder.charset());
            }
            int count = out.position() - from;
            if (count > 0) {
                return count;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        before += buffer.position();
        buffer.compact();
        int from = buffer.position();
        int count;
        do {
            count = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
            buffer.position(buffer.position() + Math.max(0, count));
        } while (count >= 0 && buffer.position() < 3);
        ended = count < 0;
        buffer.flip();
        if (!begun) {
            begun = true;
            begin();
        }
        for (int i = from; i < buffer.limit(); i++) {
            if (buffer.array()[i] == 0) {
                throw refused(before + i, "a NUL");
            }
        }
    }

    private void begin() throws BrokenTableException {
        int first = at(0);
        int second = at(1);
        if (first == 0xef && second == 0xbb && at(2) == 0xbf) {
            buffer.position(3);
        } else if ((first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe)) {
            throw refused(0, "UTF-16");
        }
    }

    private int at(int place) {
        return place < buffer.limit() ? buffer.get(place) & 0xff : -1;
    }

    private BrokenTableException refused(long offset, String found) {
        return new BrokenTableException(
                name, ProblemCode.BAD_BYTES, found + " at offset " + offset, "text of " + decoder.charset());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

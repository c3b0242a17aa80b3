package org.basilic.formats.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into the bytes of its messages. A message begins with {@code MSH} at the start of a line or frame and ends
 * before the next one, at the end of its frame, before a line of a batch's envelope, or with the stream. One message is held
 * at a time, and of one that is too long nothing more than the limit.
 */
final class MessageCutter {

    /** What a piece of the stream is. */
    enum Piece {
        MESSAGE,
        /** A message of more bytes than the limit; its bytes are not there. */
        TOO_LONG,
        /** A message whose frame does not end. */
        UNFINISHED,
        /** Anything but a message, up to what can be told apart again; its bytes are not there. */
        OTHER
    }

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final byte[] HEADER = "MSH".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[][] ENVELOPE = {
        "FHS".getBytes(StandardCharsets.US_ASCII),
        "BHS".getBytes(StandardCharsets.US_ASCII),
        "BTS".getBytes(StandardCharsets.US_ASCII),
        "FTS".getBytes(StandardCharsets.US_ASCII)
    };

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long before;
    private byte[] held = new byte[1 << 13];
    private int length;
    private boolean tooLong;
    private boolean framed;
    private long offset;
    private long wide;

    /**
     * Begins.
     *
     * @param most bytes of a message, at most
     */
    MessageCutter(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** Returns what comes next; null at the end. */
    @Nullable
    Piece next() throws IOException {
        offset = -1;
        wide = -1;
        while (have(1)) {
            int b = buffer[at];
            boolean known = b == START || b == END || begins(0, HEADER) || begins(0, MARK) || envelope(0);
            if (known && offset >= 0) {
                return Piece.OTHER;
            } else if (begins(0, HEADER)) {
                return message();
            } else if (begins(0, MARK)) {
                at += MARK.length;
            } else if (b == START || b == END || b == '\r' || b == '\n') {
                framed = b == START || (framed && b != END);
                at++;
            } else if (known) {
                framed = false;
                skipLine();
            } else {
                skipOther();
            }
        }
        return offset >= 0 ? Piece.OTHER : null;
    }

    /** Returns an array that begins with the bytes of the message, good until the next one. */
    byte[] bytes() {
        return held;
    }

    /** Returns how many bytes the message has. */
    int length() {
        return length;
    }

    /** Returns where in the stream the piece begins, counted from 0. */
    long offset() {
        return offset;
    }

    /**
     * Returns where in a piece that is no message there is a sign of an encoding of two bytes or more: its mark, or a zero
     * byte; -1 when there is none.
     */
    long wide() {
        return wide;
    }

    private Piece message() throws IOException {
        offset = before + at;
        length = 0;
        tooLong = false;
        boolean whole = lines();
        if (tooLong) {
            return Piece.TOO_LONG;
        }
        return whole ? Piece.MESSAGE : Piece.UNFINISHED;
    }

    /** Holds line after line; false when the frame that was begun does not end. */
    private boolean lines() throws IOException {
        while (true) {
            int from = at;
            while (at < end && !stops(buffer[at])) {
                at++;
            }
            hold(from, at);
            if (!have(1)) {
                return !framed;
            }
            int b = buffer[at];
            if (b == START && headerAfter(0)) {
                return !framed;
            }
            if (b == END && frameEnds()) {
                framed = false;
                at++;
                return true;
            }
            if (stops(b)) {
                hold(at, at + 1);
                at++;
                if (b == '\r' || b == '\n') {
                    int mark = begins(0, MARK) ? MARK.length : 0;
                    boolean frame = have(mark + 1) && buffer[at + mark] == START && headerAfter(mark);
                    if (frame || begins(mark, HEADER) || envelope(mark)) {
                        return !(framed && frame);
                    }
                }
            }
        }
    }

    private static boolean stops(int b) {
        return b <= END && (b == '\r' || b == '\n' || b == START || b == END);
    }

    /** Tells whether a header follows on a sign for the start of a frame. */
    private boolean headerAfter(int start) throws IOException {
        return begins(start + 1, HEADER) || (begins(start + 1, MARK) && begins(start + 1 + MARK.length, HEADER));
    }

    /** Tells whether the sign for the end of a frame is one here, and no part of a text. */
    private boolean frameEnds() throws IOException {
        return !have(2) || (stops(buffer[at + 1]) && buffer[at + 1] != END) || begins(1, HEADER);
    }

    private boolean envelope(int ahead) throws IOException {
        for (byte[] name : ENVELOPE) {
            if (begins(ahead, name)) {
                return !have(ahead + 4) || !Character.isLetterOrDigit(buffer[at + ahead + 3]);
            }
        }
        return false;
    }

    private void skipLine() throws IOException {
        while (have(1) && !stops(buffer[at])) {
            at++;
        }
    }

    private void skipOther() throws IOException {
        if (offset < 0) {
            offset = before + at;
            boolean marked = have(2) && (buffer[at] & 0xFF) + (buffer[at + 1] & 0xFF) == 0xFE + 0xFF;
            wide = marked && (buffer[at] & 0xFF) >= 0xFE ? offset : -1;
        }
        while (have(1) && !otherEnds(buffer[at])) {
            if (buffer[at] == 0 && wide < 0) {
                wide = before + at;
            }
            at++;
        }
    }

    private boolean otherEnds(int b) throws IOException {
        return b == '\r' || b == '\n' || (b == END && frameEnds()) || (b == START && headerAfter(0));
    }

    private void hold(int from, int to) {
        int more = to - from;
        tooLong |= length > most - more;
        if (tooLong) {
            return;
        }
        if (length + more > held.length) {
            held = Arrays.copyOf(held, Math.max(length + more, Math.min(most, 2 * held.length)));
        }
        System.arraycopy(buffer, from, held, length, more);
        length += more;
    }

    private boolean begins(int ahead, byte[] with) throws IOException {
        if (!have(ahead + with.length)) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (buffer[at + ahead + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads on until so many bytes are there; false when the stream ends before. */
    private boolean have(int count) throws IOException {
        while (end - at < count) {
            if (at > 0) {
                System.arraycopy(buffer, at, buffer, 0, end - at);
                before += at;
                end -= at;
                at = 0;
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }
}

package org.basilic.formats.hl7;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The header of a message as bytes: what an answer repeats byte for byte, whatever their encoding. It can be had of a message
 * that cannot be read otherwise.
 */
public final class MessageHeader {

    private static final byte[] NAME = "MSH".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int SIGNS = NAME.length + 1;
    private static final int MOST = 1 << 16;

    private final byte[] bytes;
    private final int start;
    private final int end;

    private MessageHeader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** Returns the header with which the bytes begin, after ends of lines and a mark of UTF-8; null when there is none. */
    public static @Nullable MessageHeader of(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && endsLine(bytes[start])) {
            start++;
        }
        if (matches(bytes, start, MARK)) {
            start += MARK.length;
        }
        if (!matches(bytes, start, NAME) || start + SIGNS + 4 > bytes.length || !divides(bytes[start + 3])) {
            return null;
        }
        int end = start;
        int most = Math.min(bytes.length, start + MOST);
        while (end < most && !endsLine(bytes[end])) {
            end++;
        }
        return end < start + SIGNS + 4 ? null : new MessageHeader(bytes, start, end);
    }

    private static boolean divides(byte sign) {
        return sign > ' ' && sign < 0x7F && !Character.isLetterOrDigit(sign);
    }

    private static boolean matches(byte[] bytes, int at, byte[] with) {
        return bytes.length - at >= with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    private static boolean endsLine(byte b) {
        return b == '\r' || b == '\n';
    }

    byte fieldSign() {
        return bytes[start + 3];
    }

    byte componentSign() {
        return bytes[start + SIGNS];
    }

    byte subcomponentSign() {
        return bytes[start + SIGNS + 3];
    }

    /** Returns a field as it stands; empty when it is not there. Field 2 is the first after the signs' own sign. */
    byte[] raw(int field) {
        int number = 2;
        int from = start + SIGNS;
        for (int at = from; at <= end; at++) {
            if (at == end || bytes[at] == fieldSign()) {
                if (number == field) {
                    return Arrays.copyOfRange(bytes, from, at);
                }
                number++;
                from = at + 1;
            }
        }
        return new byte[0];
    }

    /** Returns a component of a field's first repetition as it stands; empty when it is not there. */
    byte[] raw(int field, int component) {
        byte[] whole = raw(field);
        int number = 1;
        int from = 0;
        for (int at = 0; at <= whole.length; at++) {
            boolean stops = at == whole.length || whole[at] == componentSign() || whole[at] == bytes[start + SIGNS + 1];
            if (stops && number == component) {
                return Arrays.copyOfRange(whole, from, at);
            }
            if (stops) {
                number++;
                from = at + 1;
            }
        }
        return new byte[0];
    }

    /** Whether it has an id by which it can be answered. */
    public boolean hasControlId() {
        for (byte b : raw(10)) {
            if (b != ' ') {
                return true;
            }
        }
        return false;
    }

    /** Returns when the sender wants to hear that the message was stored (MSH-15): AL, NE, ER, SU, or empty. */
    public String acceptWanted() {
        return ascii(15);
    }

    /** Returns when the sender wants to hear what became of the message (MSH-16): AL, NE, ER, SU, or empty. */
    public String applicationWanted() {
        return ascii(16);
    }

    /** Returns the version; empty where none is told. */
    String version() {
        return new String(raw(12, 1), StandardCharsets.ISO_8859_1);
    }

    private String ascii(int field) {
        return new String(raw(field, 1), StandardCharsets.ISO_8859_1).strip();
    }
}

package org.basilic.formats.hl7;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Makes messages of their bytes. Not safe to share between threads. */
final class MessageParser {

    private final @Nullable Charset fallback;
    private final SegmentScan scan;

    /**
     * Makes a parser.
     *
     * @param fallback the encoding of what is not in the one that it declares, or not in UTF-8 where it declares none; null to
     *     refuse such a message
     */
    MessageParser(MessageLimits limits, @Nullable Charset fallback) {
        this.fallback = fallback;
        this.scan = new SegmentScan(limits);
    }

    /**
     * Makes a message.
     *
     * @param bytes begin with {@code MSH}; nothing of a frame
     * @param length how many of them are the message
     * @param number the message's place in the input, counted from 1
     * @param offset of the first byte in the input, for what is told of bytes
     * @throws RefusedMessageException when it is no message, too large, not for production, or not in its encoding
     */
    Message message(byte[] bytes, int length, int number, long offset) throws RefusedMessageException {
        Message message = anyMessage(bytes, length, number, offset);
        checkProduction(message.header());
        return message;
    }

    /** Makes a message, be it for production or not. */
    Message anyMessage(byte[] bytes, int length, int number, long offset) throws RefusedMessageException {
        String declared = declared(bytes, length);
        Charset encoding = declared.isEmpty() ? StandardCharsets.UTF_8 : MessageEncoding.named(declared);
        boolean unknown = encoding == null;
        Charset used = encoding == null ? StandardCharsets.US_ASCII : encoding;
        String text = MessageEncoding.text(bytes, 0, length, used);
        if (text != null && unknown && text.indexOf(0x1B) >= 0) {
            throw refused(bytes, text.indexOf(0x1B), offset, "an encoding that is not read");
        }
        if (text == null && fallback != null) {
            Charset first = used;
            used = fallback;
            text = MessageEncoding.text(bytes, 0, length, used);
            if (text == null) {
                used = first;
            }
        }
        if (text == null) {
            int bad = MessageEncoding.firstBad(bytes, 0, length, used);
            throw refused(bytes, bad, offset, unknown ? "an encoding that is not read" : "not " + used.name());
        }
        Message message = new Message(number, scan.segments(text, Delimiters.of(text), used));
        check(message, declared);
        return message;
    }

    private static void check(Message message, String declared) throws RefusedMessageException {
        Segment header = message.header();
        if (!declared.isEmpty() && !header.text(18).equals(declared)) {
            throw new RefusedMessageException(
                    header.place(18),
                    ProblemCode.BAD_BYTES,
                    "an encoding whose bytes look like other signs before it is declared",
                    "UTF-8");
        }
        if (header.text(10).isBlank()) {
            throw new RefusedMessageException(header.place(10), ProblemCode.NO_CONTROL_ID, "nothing", "a control id");
        }
        String version = header.text(12).strip();
        if (!version.isEmpty() && !version.equals("2") && !version.startsWith("2.")) {
            throw new RefusedMessageException(header.place(12), ProblemCode.NOT_READ, "another version", "2.x");
        }
    }

    private static void checkProduction(Segment header) throws RefusedMessageException {
        String processing = header.text(11);
        if (!processing.isBlank() && !processing.strip().equalsIgnoreCase("P")) {
            throw new RefusedMessageException(
                    header.place(11), ProblemCode.NOT_PRODUCTION, "a message that is not for production", "P");
        }
    }

    /** Returns the first repetition's first component of MSH-18, told from bytes alone: they have no encoding before it. */
    private static String declared(byte[] bytes, int length) {
        int at = 4;
        for (int field = 2; field < 18 && at < length && !endsLine(bytes[at]); at++) {
            field += bytes[at] == bytes[3] ? 1 : 0;
        }
        int end = at;
        while (end < length
                && !endsLine(bytes[end])
                && bytes[end] != bytes[3]
                && bytes[end] != bytes[4]
                && bytes[end] != bytes[5]) {
            end++;
        }
        String name = new String(bytes, Math.min(at, end), end - Math.min(at, end), StandardCharsets.ISO_8859_1);
        return name.isBlank() || name.equals("\"\"") ? "" : name;
    }

    private static RefusedMessageException refused(byte[] bytes, int bad, long offset, String found) {
        int line = 0;
        for (int i = 0; i < bad; i++) {
            line = endsLine(bytes[i]) ? i + 1 : line;
        }
        String name = new String(bytes, line, Math.min(3, bad - line), StandardCharsets.ISO_8859_1);
        boolean named = name.length() == 3 && SegmentScan.isName(name, 0);
        int occurrence = 1;
        for (int i = 1; named && i < line; i++) {
            boolean same = endsLine(bytes[i - 1]) && new String(bytes, i, 3, StandardCharsets.ISO_8859_1).equals(name);
            occurrence += same ? 1 : 0;
        }
        return new RefusedMessageException(
                named ? name + "[" + occurrence + "]" : "",
                ProblemCode.BAD_BYTES,
                (bytes[bad] == 0 ? "a NUL" : found) + ", at byte " + (offset + bad),
                "text in the encoding that MSH-18 declares, or in UTF-8");
    }

    private static boolean endsLine(byte b) {
        return b == '\r' || b == '\n';
    }
}

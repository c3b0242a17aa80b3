package org.basilic.formats.hl7;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.jspecify.annotations.Nullable;

/** The encodings that a message may declare in MSH-18, and texts made of bytes without replacing any. */
final class MessageEncoding {

    private static final char REPLACEMENT = '\uFFFD';

    private MessageEncoding() {}

    /** Returns the encoding of this name, as table 0211 or IANA has it; null when it is unknown or not read. */
    static @Nullable Charset named(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return switch (plain) {
            case "ASCII", "USASCII", "ISOIR6" -> StandardCharsets.US_ASCII;
            case "UNICODE", "UNICODEUTF8", "UTF8" -> StandardCharsets.UTF_8;
            case "GB180302000", "GB18030", "GBK", "GB2312" -> supported("GB18030");
            case "BIG5" -> supported("Big5");
            case "KSX1001", "EUCKR" -> supported("EUC-KR");
            default -> numbered(plain);
        };
    }

    private static @Nullable Charset numbered(String plain) {
        String digits = plain.replaceFirst("^(ISO8859|8859|WINDOWS125|CP125)", "");
        if (digits.equals(plain) || !digits.matches("[0-9]{1,2}")) {
            return null;
        }
        if (plain.contains("8859")) {
            Charset usual = supported("ISO-8859-" + digits);
            return usual == null ? supported("x-iso-8859-" + digits) : usual;
        }
        return supported("windows-125" + digits);
    }

    private static @Nullable Charset supported(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : null;
    }

    /** Returns the encoding that a map sets for what is not in the encoding that it declares; null when it sets none. */
    static @Nullable Charset fallback(FeedMap map) {
        return named(map.setting(FeedSetting.ENCODING));
    }

    /** Returns the text; null when some byte is not of the encoding, or one is a NUL. */
    static @Nullable String text(byte[] bytes, int from, int to, Charset encoding) {
        String text = new String(bytes, from, to - from, encoding);
        return isGood(text, encoding) ? text : null;
    }

    /** Returns the first place at which bytes are not of the encoding, or are a NUL; the end when there is none. */
    static int firstBad(byte[] bytes, int from, int to, Charset encoding) {
        CharBuffer many = CharBuffer.allocate(1 << 13);
        int at = from;
        int next = at;
        while (next >= 0 && next < to) {
            at = next;
            next = after(bytes, at, to, encoding, many);
        }
        CharBuffer one = CharBuffer.allocate(1);
        while (next < to) {
            next = after(bytes, at, to, encoding, one);
            if (next == at) {
                // A sign that takes two chars.
                next = after(bytes, at, to, encoding, CharBuffer.allocate(2));
            }
            if (next <= at) {
                return at;
            }
            at = next;
        }
        return to;
    }

    /** Returns where the signs end that fit; -1 when one of them, or the first bytes, are not good. */
    private static int after(byte[] bytes, int from, int to, Charset encoding, CharBuffer out) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        out.clear();
        boolean bad = encoding.newDecoder().decode(in, out, true).isError();
        boolean first = bad && (in.position() == from || out.capacity() > 2);
        return first || !isGood(out.flip().toString(), encoding) ? -1 : in.position();
    }

    private static boolean isGood(String text, Charset encoding) {
        return text.indexOf(REPLACEMENT) < 0 && text.indexOf('\0') < 0 && !(isPlainTable(encoding) && control(text));
    }

    /** Tells whether the encoding is one of ISO 8859, which have no signs from 0x80 to 0x9F: other encodings do. */
    private static boolean isPlainTable(Charset encoding) {
        return encoding.name().toUpperCase(Locale.ROOT).contains("ISO-8859");
    }

    private static boolean control(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char c) {
        return c >= 0x80 && c < 0xA0;
    }
}

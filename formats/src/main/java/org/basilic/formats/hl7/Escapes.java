package org.basilic.formats.hl7;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The escape sequences of texts. */
final class Escapes {

    /** Signs within an escape, at most; what is further apart is none. */
    private static final int MOST = MessageLimits.standard().escape();

    private static final char DELETE = 0x7F;

    private Escapes() {}

    /**
     * Returns the text with its escapes resolved. Marks of emphasis are dropped. What changes the encoding, is agreed between
     * two sites, lays out text or is no escape stays as it stands.
     *
     * @param encoding of the bytes that an escape holds
     */
    static String without(String text, Delimiters delimiters, Charset encoding) {
        int at = text.indexOf(delimiters.escape());
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == delimiters.escape() ? end(text, at, c) : -1;
            String meant = end < 0 ? null : meant(text, at + 1, end, delimiters, encoding);
            if (meant == null) {
                plain.append(c);
                at++;
            } else {
                plain.append(meant);
                at = end + 1;
            }
        }
        return plain.toString();
    }

    /**
     * Returns the text as it can stand in a message: signs that divide, and what is no printable character, as escapes. Two
     * quotes alone would say that there is nothing; they are escaped too.
     */
    static String with(String text, Delimiters delimiters) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        boolean quotes = text.equals("\"\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char sign = sign(c, delimiters);
            if (sign != 0) {
                escaped.append(delimiters.escape()).append(sign).append(delimiters.escape());
            } else if (c < ' ' || c == DELETE || quotes) {
                escaped.append(delimiters.escape())
                        .append(String.format("X%02X", (int) c))
                        .append(delimiters.escape());
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static char sign(char c, Delimiters delimiters) {
        if (c == delimiters.field()) {
            return 'F';
        } else if (c == delimiters.component()) {
            return 'S';
        } else if (c == delimiters.subcomponent()) {
            return 'T';
        } else if (c == delimiters.repetition()) {
            return 'R';
        }
        return c == delimiters.escape() ? 'E' : 0;
    }

    private static int end(String text, int at, char escape) {
        int last = Math.min(text.length() - 1, at + 1 + MOST);
        for (int end = at + 1; end <= last; end++) {
            if (text.charAt(end) == escape) {
                return end;
            }
        }
        return -1;
    }

    /** Returns what stands for a sequence, its signs for the ends not counted; null when it is none. */
    private static @Nullable String meant(String text, int from, int end, Delimiters delimiters, Charset encoding) {
        if (from == end) {
            return null;
        }
        char kind = text.charAt(from);
        if (end - from == 1) {
            return switch (kind) {
                case 'F' -> String.valueOf(delimiters.field());
                case 'S' -> String.valueOf(delimiters.component());
                case 'T' -> String.valueOf(delimiters.subcomponent());
                case 'R' -> String.valueOf(delimiters.repetition());
                case 'E' -> String.valueOf(delimiters.escape());
                case 'H', 'N' -> "";
                default -> null;
            };
        }
        String as = text.substring(from - 1, end + 1);
        String sequence = text.substring(from, end);
        return switch (kind) {
            case 'X' -> bytes(sequence, encoding);
            case 'C' -> sequence.length() == 5 && isHex(sequence) ? as : null;
            case 'M' -> (sequence.length() == 5 || sequence.length() == 7) && isHex(sequence) ? as : null;
            case 'Z' -> as;
            case '.' -> sequence.equals(".br") ? "\n" : layout(sequence) ? as : null;
            default -> null;
        };
    }

    /** Returns the text of bytes; null when they are none in the encoding, or a NUL. */
    private static @Nullable String bytes(String sequence, Charset encoding) {
        if (sequence.length() % 2 == 0 || !isHex(sequence)) {
            return null;
        }
        byte[] bytes = new byte[sequence.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(sequence, 1 + 2 * i, 3 + 2 * i, 16);
        }
        return MessageEncoding.text(bytes, 0, bytes.length, encoding);
    }

    private static boolean isHex(String sequence) {
        for (int i = 1; i < sequence.length(); i++) {
            char c = sequence.charAt(i);
            if (c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean layout(String sequence) {
        String word = sequence.length() < 3 ? "" : sequence.substring(1, 3);
        return switch (word) {
            case "sp", "fi", "nf", "in", "ti", "sk", "ce" -> true;
            default -> false;
        };
    }
}

package org.basilic.cli;

/** Text that is safe to show: what a record or a file name holds must not steer a terminal. */
public final class Printable {

    private Printable() {}

    /** Returns the text with a question mark for every control character. */
    public static String of(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (steers(text.charAt(at))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            shown.append(steers(c) ? '?' : c);
        }
        return shown.toString();
    }

    /** Control and format characters: escapes, line ends, marks that turn the direction of writing. */
    private static boolean steers(char c) {
        if (c >= ' ' && c < 0x7f) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

package org.basilic.cli.check;

/** Text that XML 1.0 can hold, which has no place for most control characters, not even escaped. */
final class XmlText {

    private static final String REPLACEMENT = "\ufffd";

    private XmlText() {}

    /** Returns the text with a replacement character for everything that XML cannot hold. */
    static String of(String text) {
        StringBuilder held = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (holds(c)) {
                held.appendCodePoint(c);
            } else {
                held.append(REPLACEMENT);
            }
        });
        return held.toString();
    }

    /** The production Char of XML 1.0, section 2.2; without the carriage return, which a reader would change. */
    private static boolean holds(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || (c >= 0x10000 && c <= Character.MAX_CODE_POINT);
    }
}

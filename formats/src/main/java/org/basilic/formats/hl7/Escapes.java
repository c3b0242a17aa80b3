package org.basilic.formats.hl7;

/** The escape sequences of texts. */
final class Escapes {

    private Escapes() {}

    /** Returns the text with its escapes resolved; one that the standard does not know stays as it stands. */
    static String without(String text, Delimiters delimiters) {
        if (text.indexOf(delimiters.escape()) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == delimiters.escape() ? text.indexOf(delimiters.escape(), at + 1) : -1;
            String meant = end < 0 ? null : meant(text.substring(at + 1, end), delimiters);
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

    private static @org.jspecify.annotations.Nullable String meant(String sequence, Delimiters delimiters) {
        return switch (sequence) {
            case "F" -> String.valueOf(delimiters.field());
            case "S" -> String.valueOf(delimiters.component());
            case "T" -> String.valueOf(delimiters.subcomponent());
            case "R" -> String.valueOf(delimiters.repetition());
            case "E" -> String.valueOf(delimiters.escape());
            case ".br" -> "\n";
            default -> null;
        };
    }
}

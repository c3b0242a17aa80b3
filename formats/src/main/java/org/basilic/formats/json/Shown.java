package org.basilic.formats.json;

/** What of a value may be shown to whoever reads a problem: times, numbers and words, never a name or an identifier. */
final class Shown {

    private static final int LONGEST = 40;

    private Shown() {}

    /** Returns the text as it stands where it is short and plain, else only its length. */
    static String plain(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return length(text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            if (!letterOrDigit(text.charAt(i)) && " :.+/-".indexOf(text.charAt(i)) < 0) {
                return length(text.length());
            }
        }
        return text;
    }

    /** Returns how long a text is, and nothing else of it. */
    static String length(int characters) {
        return "a text of " + characters + (characters == 1 ? " character" : " characters");
    }

    /** Returns a property's name where it looks like one; anything else may be somebody's name. */
    static String property(String name) {
        boolean plain = name.length() <= LONGEST;
        for (int i = 0; plain && i < name.length(); i++) {
            plain = letterOrDigit(name.charAt(i)) || name.charAt(i) == '_';
        }
        return plain && !name.isEmpty() ? name : "(name of " + name.length() + " characters)";
    }

    private static boolean letterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}

package org.basilic.formats.csv;

/** The guard against text that a spreadsheet would run as a formula. */
public final class Formula {

    /** What begins a formula, in its usual and its full-width form, and what hides such a beginning. */
    private static final String BEGINNINGS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private Formula() {}

    /** Returns the text with an apostrophe before it where a spreadsheet would otherwise run it. */
    public static String guarded(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '"')) {
            first++;
        }
        return first < text.length() && BEGINNINGS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }
}

package org.basilic.reference;

/**
 * The diagnoses that a row means: a code and every code beneath it, or a range of categories. Codes are without their dot.
 *
 * @param from the code, or the first category of the range
 * @param to the last category of the range; the same as {@code from} for a code
 */
public record DiagnosisPattern(String from, String to) {

    /** The length of a category, the first part of every code. */
    private static final int CATEGORY = 3;

    /** Returns the pattern that is written like {@code Z51.11}, {@code C50} or {@code C00-D49}. */
    static DiagnosisPattern of(String written) {
        String plain = written.replace(".", "");
        int dash = plain.indexOf('-');
        return dash < 0
                ? new DiagnosisPattern(plain, plain)
                : new DiagnosisPattern(plain.substring(0, dash), plain.substring(dash + 1));
    }

    /** Whether the code, without its dot, is meant. */
    public boolean matches(String code) {
        if (from.equals(to)) {
            return code.startsWith(from);
        }
        return code.length() >= CATEGORY && order(code, from) >= 0 && order(code, to) <= 0;
    }

    /** Compares the categories of two codes without cutting them out. */
    private static int order(String code, String category) {
        for (int i = 0; i < CATEGORY; i++) {
            int difference = code.charAt(i) - category.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** Returns the pattern as people write it. */
    public String inWords() {
        return from.equals(to) ? dotted(from) : from + "-" + to;
    }

    private static String dotted(String code) {
        return code.length() <= CATEGORY ? code : code.substring(0, CATEGORY) + "." + code.substring(CATEGORY);
    }
}

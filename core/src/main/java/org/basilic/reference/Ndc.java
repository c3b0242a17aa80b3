package org.basilic.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A national drug code as charts and claims write it, and the eleven digits that it may stand for. */
public final class Ndc {

    private static final int LABELER = 5;
    private static final int PRODUCT = 4;
    private static final int PACKAGE = 2;
    private static final int DIGITS = LABELER + PRODUCT + PACKAGE;

    /** Where the zero stands that makes ten digits eleven: first in the labeler, the product or the package. */
    private static final int[] PADDING = {0, LABELER, LABELER + PRODUCT};

    private static final Ndc NOTHING = new Ndc(List.of());

    private final List<String> candidates;

    private Ndc(List<String> candidates) {
        this.candidates = candidates;
    }

    /**
     * Reads a code: ten digits in three parts (4-4-2, 5-3-2 or 5-4-1), eleven (5-4-2), or plain. Parts are separated by a
     * hyphen, a dash or a space. An asterisk may stand where the zero belongs that makes ten digits eleven.
     */
    public static Ndc of(String written) {
        String text = written.strip();
        List<String> parts = parts(text);
        if (parts.size() == 3) {
            return three(parts.get(0), parts.get(1), parts.get(2));
        }
        if (parts.size() != 1) {
            return NOTHING;
        }
        if (text.length() == DIGITS) {
            return one(text);
        }
        if (text.length() == DIGITS - 1 && isDigits(text)) {
            List<String> padded = new ArrayList<>(PADDING.length);
            for (int at : PADDING) {
                String candidate = text.substring(0, at) + '0' + text.substring(at);
                if (!padded.contains(candidate)) {
                    padded.add(candidate);
                }
            }
            return new Ndc(List.copyOf(padded));
        }
        return NOTHING;
    }

    /**
     * Returns the eleven digits without hyphens: none when the code is malformed, several when ten digits without hyphens
     * do not tell where the zero belongs.
     */
    public List<String> candidates() {
        return candidates;
    }

    /** Returns eleven digits in their three parts, as labels and claims show them. */
    public static String hyphenated(String eleven) {
        if (eleven.length() != DIGITS) {
            throw new IllegalArgumentException(eleven.length() + " digits where there must be " + DIGITS);
        }
        return eleven.substring(0, LABELER)
                + '-'
                + eleven.substring(LABELER, LABELER + PRODUCT)
                + '-'
                + eleven.substring(LABELER + PRODUCT);
    }

    private static Ndc three(String labeler, String product, String pack) {
        int missing = (LABELER - labeler.length()) + (PRODUCT - product.length()) + (PACKAGE - pack.length());
        String first = padded(labeler, LABELER);
        String second = padded(product, PRODUCT);
        String third = padded(pack, PACKAGE);
        if (missing > 1 || first == null || second == null || third == null) {
            return NOTHING;
        }
        return one(first + second + third);
    }

    /** Returns the part at its full length, or null when more than one digit is missing or it is too long. */
    private static @Nullable String padded(String part, int length) {
        if (part.length() == length) {
            return part;
        }
        return part.length() == length - 1 ? '0' + part : null;
    }

    private static Ndc one(String eleven) {
        String digits = eleven;
        for (int at : PADDING) {
            if (eleven.charAt(at) == '*') {
                digits = eleven.substring(0, at) + '0' + eleven.substring(at + 1);
            }
        }
        return isDigits(digits) ? new Ndc(List.of(digits)) : NOTHING;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(3);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (separates(text.charAt(i))) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Charts that passed through a word processor have dashes for hyphens. */
    private static boolean separates(char c) {
        return c == '-' || c == ' ' || (c >= '\u2010' && c <= '\u2015');
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

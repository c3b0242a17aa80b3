package org.basilic.formats.x12.claims;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The signs that a claim may hold: the basic and the extended set of X12. X12 has no escape, so a sign that divides segments,
 * elements, components or repetitions cannot stand in a text.
 */
final class Signs {

    static final char SEGMENT = '~';
    static final char ELEMENT = '*';
    static final char COMPONENT = ':';
    static final char REPETITION = '^';

    private static final String TAKEN = " !\"&'()+,-./;?=%@[]_{}\\|<>#$";

    /** Letters and marks that do not come apart into a plain letter and an accent. */
    private static final Map<Character, String> FOLDED = Map.ofEntries(
            Map.entry('\u00df', "ss"),
            Map.entry('\u00e6', "ae"),
            Map.entry('\u00c6', "AE"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u0152', "OE"),
            Map.entry('\u00f8', "o"),
            Map.entry('\u00d8', "O"),
            Map.entry('\u0111', "d"),
            Map.entry('\u0110', "D"),
            Map.entry('\u00f0', "d"),
            Map.entry('\u00d0', "D"),
            Map.entry('\u00fe', "th"),
            Map.entry('\u00de', "TH"),
            Map.entry('\u0142', "l"),
            Map.entry('\u0141', "L"),
            Map.entry('\u0131', "i"),
            Map.entry('\u2018', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\u02bc', "'"),
            Map.entry('`', "'"),
            Map.entry('\u00b4', "'"),
            Map.entry('\u201c', "\""),
            Map.entry('\u201d', "\""),
            Map.entry('\u2010', "-"),
            Map.entry('\u2011', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u00b5', "u"),
            Map.entry('\u03bc', "u"),
            Map.entry('\u00a0', " "),
            Map.entry('\t', " "));

    private Signs() {}

    /** Whether a sign can stand in a claim. */
    static boolean carried(int sign) {
        return (sign >= 'A' && sign <= 'Z')
                || (sign >= 'a' && sign <= 'z')
                || (sign >= '0' && sign <= '9')
                || TAKEN.indexOf(sign) >= 0;
    }

    /** Returns the first sign that a claim cannot carry as it is, or -1. */
    static int foreign(String text) {
        return text.codePoints().filter(sign -> !carried(sign)).findFirst().orElse(-1);
    }

    /** Returns the name of a sign, such as U+00E9. */
    static String name(int sign) {
        return "U+%04X".formatted(sign);
    }

    /**
     * Returns a text in signs that a claim carries, or null where one of them has no such form.
     *
     * @param told is told each sign that is replaced, and by what
     */
    static @Nullable String folded(String text, boolean lowerCase, BiConsumer<Integer, String> told) {
        StringBuilder folded = new StringBuilder(text.length());
        // An accent may come as a sign of its own; joined with its letter it is one sign, as a reader sees it.
        int[] signs =
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
        for (int sign : signs) {
            if (carried(sign)) {
                folded.append((char) sign);
                continue;
            }
            String instead = instead(sign);
            if (instead == null) {
                return null;
            }
            told.accept(sign, lowerCase ? instead : instead.toUpperCase(Locale.ROOT));
            folded.append(instead);
        }
        String trimmed = folded.toString().strip();
        return lowerCase ? trimmed : trimmed.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String instead(int sign) {
        if (sign == SEGMENT || sign == ELEMENT || sign == COMPONENT || sign == REPETITION) {
            return " ";
        }
        String known = sign <= Character.MAX_VALUE ? FOLDED.get((char) sign) : null;
        if (known != null) {
            return known;
        }
        String apart = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD);
        int letter = apart.codePointAt(0);
        boolean accents = apart.length() > 1
                && apart.substring(1).codePoints().allMatch(s -> Character.getType(s) == Character.NON_SPACING_MARK);
        return accents && carried(letter) ? Character.toString(letter) : null;
    }
}

package org.basilic.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.model.AccessKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of a line. Phrases of the map tell its kind and whether it is one lumen of a catheter; the rest is what tells
 * it from other lines.
 */
final class LineName {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** As many words as the longest phrase of a map may have. */
    private static final int LONGEST = 4;

    /** The id of a name without a letter or digit. */
    private static final String UNNAMED = "unnamed";

    /** Value of a word that names a lumen whatever the line; others do so on lines that have several. */
    private static final String ANY = "any";

    private static final Set<AccessKind> ONE_LUMEN =
            EnumSet.of(AccessKind.PERIPHERAL, AccessKind.ARTERIAL, AccessKind.SUBCUTANEOUS, AccessKind.INTRAOSSEOUS);

    private LineName() {}

    /** Returns the line that a text names, by the rows about kinds and about lumens. */
    static AccessName of(String text, Map<String, MapRow> kinds, Map<String, MapRow> lumens) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return new AccessName(UNNAMED, null, null);
        }
        List<String> phrases = phrases(words, kinds, lumens);
        AccessKind kind = kind(phrases, kinds);
        List<String> catheter = new ArrayList<>();
        for (String phrase : phrases) {
            MapRow row = lumens.get(phrase);
            if (row == null || !(row.value().equals(ANY) || kind == null || !ONE_LUMEN.contains(kind))) {
                catheter.add(phrase);
            }
        }
        boolean lumen = catheter.size() < phrases.size() && !catheter.isEmpty();
        return new AccessName(id(words), kind, lumen ? id(catheter) : null);
    }

    /** Returns the words of a text in small letters, without the signs between them. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : SIGNS.split(FeedMap.plain(text), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Returns the words, those together that the map knows together: of two that begin alike the longer. */
    private static List<String> phrases(List<String> words, Map<String, MapRow> kinds, Map<String, MapRow> lumens) {
        List<String> phrases = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST, words.size() - at);
            String phrase = String.join(" ", words.subList(at, at + length));
            while (length > 1 && !kinds.containsKey(phrase) && !lumens.containsKey(phrase)) {
                length--;
                phrase = String.join(" ", words.subList(at, at + length));
            }
            phrases.add(phrase);
            at += length;
        }
        return phrases;
    }

    /**
     * Returns the closest kind that is told: a port in the chest is a port, though it lies centrally. Null where two equally
     * close ones are, such as a port and a PICC.
     */
    private static @Nullable AccessKind kind(List<String> phrases, Map<String, MapRow> kinds) {
        AccessKind closest = null;
        boolean two = false;
        for (String phrase : phrases) {
            AccessKind told = told(kinds.get(phrase));
            if (told == null || told == closest) {
                continue;
            }
            if (closest == null || closeness(told) > closeness(closest)) {
                closest = told;
                two = false;
            } else if (closeness(told) == closeness(closest)) {
                two = true;
            }
        }
        return two ? null : closest;
    }

    private static int closeness(AccessKind kind) {
        return switch (kind) {
            case PERIPHERAL -> 0;
            case CENTRAL -> 1;
            default -> 2;
        };
    }

    private static @Nullable AccessKind told(@Nullable MapRow row) {
        for (AccessKind kind : AccessKind.values()) {
            if (row != null && kind.written().equals(row.value())) {
                return kind;
            }
        }
        return null;
    }

    private static String id(List<String> phrases) {
        return String.join("-", phrases).replace(' ', '-');
    }
}

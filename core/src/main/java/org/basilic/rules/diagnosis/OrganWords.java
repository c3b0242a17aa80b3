package org.basilic.rules.diagnosis;

import java.util.List;
import java.util.Locale;

/** Words beside a diagnosis of arthritis that mean another organ or system is involved. */
final class OrganWords {

    private static final List<String> ORGANS = List.of(
            "organ",
            "systems",
            "system involvement",
            "systemic involvement",
            "lung",
            "pulmonary",
            "heart",
            "cardi",
            "vascul",
            "neuropath",
            "myopath",
            "kidney",
            "renal",
            "nephr",
            "splen",
            "hepat",
            "pericard",
            "pleur",
            "scler",
            "uveitis",
            "felty");
    private static final List<String> DENIALS = List.of("without", "w/o", "no ", "none", "not ", "denies", "negative");

    private OrganWords() {}

    /** Whether some part of the words names an organ and does not deny it. */
    static boolean areIn(String words) {
        for (String part : words.toLowerCase(Locale.ROOT).split("[,;.]", -1)) {
            if (holds(part, ORGANS) && !holds(part + " ", DENIALS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String part, List<String> words) {
        for (String word : words) {
            if (part.contains(word)) {
                return true;
            }
        }
        return false;
    }
}

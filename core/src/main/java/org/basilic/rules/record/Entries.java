package org.basilic.rules.record;

import org.jspecify.annotations.Nullable;

/**
 * The entries of an imported record that one finding is about.
 *
 * @param feed what kind of input it was
 * @param place the first of them: row, segment or resource
 * @param found what stands there, where it was told
 * @param count how many there are
 */
record Entries(String feed, String place, @Nullable String found, int count) {

    /** Returns what stands behind the words for the kind. */
    String inWords() {
        String words = (found == null ? "" : ": " + found) + " (" + feed + " " + place;
        return count == 1 ? words + ")" : words + " and " + (count - 1) + " more)";
    }
}

package org.basilic.rules.record;

import org.jspecify.annotations.Nullable;

/**
 * The entries of an imported record that one finding is about.
 *
 * @param order the order that they are of, where it is known
 * @param feed what kind of input it was
 * @param place the first of them: row, segment or resource
 * @param found what stands there, where it was told
 * @param count how many there are
 */
record Entries(
        @Nullable String order,
        String feed,
        String place,
        @Nullable String found,
        int count) {

    /** Returns what stands behind the words for the kind. */
    String inWords() {
        return (found == null ? "" : ": " + found) + where();
    }

    /** Returns where they stand, in brackets. */
    String where() {
        String more = count == 1 ? "" : " and " + (count - 1) + " more";
        return (order == null ? " (" : " (order " + order + ", ") + feed + " " + place + more + ")";
    }
}

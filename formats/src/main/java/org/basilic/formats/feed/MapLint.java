package org.basilic.formats.feed;

import java.util.List;

/**
 * What was found in a feed map.
 *
 * @param problems why it cannot be used
 * @param warnings what may be meant otherwise, though it can
 */
public record MapLint(List<String> problems, List<String> warnings) {

    /** Copies the lists, so that nobody changes them later. */
    public MapLint {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Whether nothing was found. */
    public boolean clean() {
        return problems.isEmpty() && warnings.isEmpty();
    }
}

package org.basilic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another service of the same day, coded elsewhere.
 *
 * @param units at least 1; null when not charted, which counts as 1
 * @param separatelyIdentifiable whether an E/M service is documented as significant and separate
 */
public record Service(
        String code,
        @Nullable Integer units,
        List<String> modifiers,
        @Nullable Boolean separatelyIdentifiable,
        @Nullable String repeatOf) {

    /** Copies the list, so that nobody changes it later. */
    public Service {
        modifiers = List.copyOf(modifiers);
    }
}

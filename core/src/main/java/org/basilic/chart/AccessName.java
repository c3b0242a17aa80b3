package org.basilic.chart;

import org.basilic.model.AccessKind;
import org.jspecify.annotations.Nullable;

/**
 * A line as a feed names it.
 *
 * @param id the same for the same text, whatever its capitals and signs
 * @param kind null where the text does not tell
 * @param lumenOf id of the catheter whose lumen the text names; null where it names no lumen
 */
public record AccessName(
        String id, @Nullable AccessKind kind, @Nullable String lumenOf) {}

package org.basilic.chart;

import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param encounter id of the encounter, where it belongs to one
 * @param kind why a person must look, for the fate {@link Fate#REVIEW}
 */
public record RowFate(
        Place place,
        Fate fate,
        @Nullable String encounter,
        @Nullable OpenPointKind kind) {}

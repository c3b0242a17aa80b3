package org.basilic.reference;

import org.jspecify.annotations.Nullable;

/**
 * What a release of pairs says of two codes on a day.
 *
 * @param known whether the lack of an edit is known; false with {@link PairIndicator#NONE} alone, where a part of the release
 *     is missing
 * @param inForce the days of the row that says so; with no row for the day those of the row nearest before it, or else of the
 *     first after it; null when the release has no row of the two
 */
public record PairFinding(
        PairIndicator indicator, boolean known, @Nullable DateRange inForce) {}

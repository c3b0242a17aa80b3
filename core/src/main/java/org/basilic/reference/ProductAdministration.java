package org.basilic.reference;

import org.jspecify.annotations.Nullable;

/**
 * Codes that stand for giving one product, in place of every code of the ladder.
 *
 * @param further for each dose after the first, or null when there is only one code
 */
public record ProductAdministration(String first, @Nullable String further) {}

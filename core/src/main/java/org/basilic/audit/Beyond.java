package org.basilic.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something billed that is outside what the record of an infusion visit can tell; no error.
 *
 * @param modifier the one that cannot be judged; null for the whole line
 */
public record Beyond(BilledLine line, @Nullable String modifier) {}

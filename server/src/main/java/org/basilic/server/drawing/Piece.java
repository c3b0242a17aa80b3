package org.basilic.server.drawing;

import org.basilic.result.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the minute ledger on the scale.
 *
 * @param from minute of the scale
 * @param to minute of the scale, not before {@code from}
 */
record Piece(
        long from,
        long to,
        Disposition disposition,
        @Nullable String code) {}

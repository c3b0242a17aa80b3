package org.basilic.cli.table;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time to draw.
 *
 * @param from where it begins
 * @param to where it ends; the same as {@code from} for a moment
 * @param code the code to write on it, where one has these minutes
 */
record Bar(
        LocalDateTime from,
        LocalDateTime to,
        Stroke stroke,
        @Nullable String code) {}

package org.basilic.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where this visit stands among the patient's visits that day.
 *
 * @param number 1 for the first; 2 or more when an earlier, separate visit that day was reported too
 */
public record Visit(
        @Nullable Integer number,
        @Nullable LocalDateTime arrival,
        @Nullable LocalDateTime departure) {}

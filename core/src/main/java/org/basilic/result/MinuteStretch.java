package org.basilic.result;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the documented minutes of one administration; the stretches of an administration never overlap and add up
 * to its documented minutes.
 *
 * @param from local wall-clock time, null where the record has none
 * @param minutes whole minutes, 0 or more
 * @param code the code that has the minutes, where one has
 */
public record MinuteStretch(
        String administration,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        int minutes,
        Disposition disposition,
        @Nullable String code,
        Reason because) {}

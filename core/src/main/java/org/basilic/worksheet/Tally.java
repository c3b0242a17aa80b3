package org.basilic.worksheet;

import org.basilic.result.Disposition;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Minutes counted together toward the units of a code.
 *
 * @param counted when the minutes were; null without clock times
 * @param minutes the whole minutes by which the units were counted, those of earlier bags with them where they count along;
 *     0 when the code is not timed
 * @param firstCode the code of the first hour, or of everything when it is not timed; null when no such code is earned
 * @param extraCode the code of the further units, null when there is none
 * @param extraUnits units of it that were earned
 * @param count how units follow from minutes
 * @param rest what becomes of the minutes past those that earned the last unit
 * @param because why these minutes count so
 */
public record Tally(
        @Nullable Intervals counted,
        int minutes,
        @Nullable String firstCode,
        @Nullable String extraCode,
        int extraUnits,
        UnitCount count,
        Disposition rest,
        Reason because) {

    /** Returns the tally of a code that is not timed. */
    public static Tally untimed(@Nullable Intervals counted, String code, Reason because) {
        return new Tally(counted, 0, code, null, 0, UnitCount.UNTIMED, Disposition.BILLED, because);
    }
}

package org.basilic.worksheet;

import org.basilic.reference.DayTables;
import org.basilic.reference.Threshold;

/** How the extra-hour units of a tally follow from its minutes. */
public enum UnitCount {
    /** A first-hour code stands before them: 91, 151, 211 minutes give 1, 2, 3. */
    AFTER_FIRST_HOUR,
    /** They stand alone: 31, 91, 151 minutes give 1, 2, 3. */
    ALONE,
    /** They stand alone and sixteen minutes earn the first: 16, 91, 151 minutes give 1, 2, 3. */
    ALONE_FROM_SIXTEEN,
    /** The code is not timed. */
    UNTIMED;

    /** Returns the units that this many minutes earn. */
    public int units(int minutes, DayTables tables) {
        return switch (this) {
            case UNTIMED -> 0;
            case AFTER_FIRST_HOUR -> extraHours(minutes, tables);
            case ALONE ->
                minutes >= tables.threshold(Threshold.NEXT_UNIT_SHORTEST) ? 1 + extraHours(minutes, tables) : 0;
            case ALONE_FROM_SIXTEEN ->
                minutes >= tables.threshold(Threshold.INFUSION_SHORTEST) ? 1 + extraHours(minutes, tables) : 0;
        };
    }

    /** Returns the fewest minutes that earn one unit more than {@code units}. */
    public int minutesFor(int units, DayTables tables) {
        int unit = tables.threshold(Threshold.UNIT_MINUTES);
        int next = tables.threshold(Threshold.NEXT_UNIT_SHORTEST);
        return switch (this) {
            case UNTIMED -> 0;
            case AFTER_FIRST_HOUR -> units * unit + next;
            case ALONE -> (units - 1) * unit + next;
            case ALONE_FROM_SIXTEEN ->
                units == 1 ? tables.threshold(Threshold.INFUSION_SHORTEST) : (units - 1) * unit + next;
        };
    }

    private static int extraHours(int minutes, DayTables tables) {
        int unit = tables.threshold(Threshold.UNIT_MINUTES);
        return Math.max(0, Math.floorDiv(minutes - tables.threshold(Threshold.NEXT_UNIT_SHORTEST), unit));
    }
}

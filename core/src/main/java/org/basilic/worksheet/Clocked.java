package org.basilic.worksheet;

import org.jspecify.annotations.Nullable;

/**
 * When an administration ran, as far as the record documents it. Times are seconds since the epoch: true instants where
 * the encounter names a zone, else the charted wall-clock time read as if in UTC.
 *
 * @param start when it began, within the visit; null when neither charted nor computed
 * @param stop when it ended, within the visit; null when neither charted nor computed
 * @param shownStart the start that the record shows or that was computed, before the visit or not
 * @param shownStop the stop that the record shows or that was computed, past the visit or not
 * @param running the counted running time; null where a start or a stop is missing
 * @param paused charted pauses within the run
 * @param outside running time outside the visit, which a facility does not count
 * @param known whether the length is known
 * @param seconds counted running time; 0 while it is not known
 * @param documented whole minutes that the record shows, pauses included; 0 where it shows none
 */
public record Clocked(
        @Nullable Long start,
        @Nullable Long stop,
        @Nullable Long shownStart,
        @Nullable Long shownStop,
        @Nullable Intervals running,
        Intervals paused,
        Intervals outside,
        boolean known,
        long seconds,
        int documented) {

    /** Returns the counted running time in whole minutes, rounded down. */
    public int minutes() {
        return (int) (seconds / 60);
    }

    /** Returns the start, or the stop where no start is known; null when neither is. */
    public @Nullable Long when() {
        return start != null ? start : stop;
    }

    /** Whether the whole run lies outside the visit. */
    public boolean whollyOutside() {
        return known && running != null && running.isEmpty() && !outside.isEmpty();
    }
}

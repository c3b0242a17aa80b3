package org.basilic.worksheet;

import org.jspecify.annotations.Nullable;

/**
 * When an administration ran, as far as the record documents it. Times are seconds since the epoch, or
 * {@link Moment#UNKNOWN}: true instants where the encounter names a zone, else the charted wall-clock time read as if in
 * UTC.
 *
 * @param start when it began, within the visit; unknown when neither charted nor computed
 * @param stop when it ended, within the visit; unknown when neither charted nor computed
 * @param shownStart the start that the record shows or that was computed, before the visit or not
 * @param shownStop the stop that the record shows or that was computed, past the visit or not
 * @param running the counted running time; null where a start or a stop is missing
 * @param outside running time outside the visit, which a facility does not count
 * @param known whether the length is known
 * @param seconds counted running time; 0 while it is not known
 * @param documented whole minutes that the record shows, pauses included; 0 where it shows none
 */
public record Clocked(
        long start,
        long stop,
        long shownStart,
        long shownStop,
        @Nullable Intervals running,
        Intervals outside,
        boolean known,
        long seconds,
        int documented) {

    /** Returns a run of known length without a clock time. */
    public static Clocked unclocked(int minutes) {
        return new Clocked(
                Moment.UNKNOWN,
                Moment.UNKNOWN,
                Moment.UNKNOWN,
                Moment.UNKNOWN,
                null,
                Intervals.NONE,
                true,
                60L * minutes,
                minutes);
    }

    /** Returns a run that counts from start to stop, pauses left out. */
    public static Clocked counted(long start, long stop, Intervals running, int documented) {
        return new Clocked(start, stop, start, stop, running, Intervals.NONE, true, running.seconds(), documented);
    }

    /** Returns the counted running time in whole minutes, rounded down. */
    public int minutes() {
        return (int) (seconds / 60);
    }

    /** Whether a start is known. */
    public boolean hasStart() {
        return Moment.known(start);
    }

    /** Whether a stop is known. */
    public boolean hasStop() {
        return Moment.known(stop);
    }

    /** Returns the start, or the stop where no start is known; unknown when neither is. */
    public long when() {
        return hasStart() ? start : stop;
    }

    /** Whether the whole run lies outside the visit. */
    public boolean whollyOutside() {
        return known && running != null && running.isEmpty() && !outside.isEmpty();
    }
}

package org.basilic.worksheet;

/** A moment in seconds since the epoch, kept in a plain number of which one value says that the moment is not known. */
public final class Moment {

    /** The moment is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private Moment() {}

    /** Whether the moment is known. */
    public static boolean known(long moment) {
        return moment != UNKNOWN;
    }

    /** Returns the first of two, or the one that is known. */
    public static long earlier(long one, long other) {
        return one == UNKNOWN || (other != UNKNOWN && other < one) ? other : one;
    }

    /** Returns the last of two, or the one that is known. */
    public static long later(long one, long other) {
        return Math.max(one, other);
    }

    /** Orders by time; what is not known comes last. */
    public static int compare(long one, long other) {
        if (one == UNKNOWN || other == UNKNOWN) {
            return one != UNKNOWN ? -1 : other != UNKNOWN ? 1 : 0;
        }
        return Long.compare(one, other);
    }
}

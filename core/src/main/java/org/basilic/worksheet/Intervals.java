package org.basilic.worksheet;

import java.util.Arrays;

/**
 * Stretches of time, sorted and apart from each other, in seconds; each is half open, its end not included. Immutable.
 */
public final class Intervals {

    /** No time at all. */
    public static final Intervals NONE = new Intervals(new long[0], 0);

    /** Starts at even places, ends at odd ones; only the first {@code size} count. */
    private final long[] bounds;

    private final int size;

    private Intervals(long[] bounds, int size) {
        this.bounds = bounds;
        this.size = size;
    }

    /** Returns the stretch from {@code from} to before {@code to}; none when it is empty. */
    public static Intervals of(long from, long to) {
        return from < to ? new Intervals(new long[] {from, to}, 2) : NONE;
    }

    /** Returns how many stretches there are. */
    public int count() {
        return size / 2;
    }

    /** Returns the start of stretch {@code i}. */
    public long from(int i) {
        return bounds[2 * i];
    }

    /** Returns the end of stretch {@code i}, not included. */
    public long to(int i) {
        return bounds[2 * i + 1];
    }

    /** Whether there is no time in it. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Returns the seconds of all stretches. */
    public long seconds() {
        long sum = 0;
        for (int i = 0; i < size; i += 2) {
            sum += bounds[i + 1] - bounds[i];
        }
        return sum;
    }

    /** Returns the seconds that lie before {@code time}. */
    public long secondsBefore(long time) {
        long sum = 0;
        for (int i = 0; i < size && bounds[i] < time; i += 2) {
            sum += Math.min(bounds[i + 1], time) - bounds[i];
        }
        return sum;
    }

    /** Returns the seconds that lie in both. */
    public long secondsIn(Intervals other) {
        long sum = 0;
        int i = 0;
        int j = 0;
        while (i < size && j < other.size) {
            long from = Math.max(bounds[i], other.bounds[j]);
            long to = Math.min(bounds[i + 1], other.bounds[j + 1]);
            if (from < to) {
                sum += to - from;
            }
            if (bounds[i + 1] < other.bounds[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return sum;
    }

    /** Returns the time that is in one or in both. */
    public Intervals plus(Intervals other) {
        if (size == 0) {
            return other;
        }
        if (other.size == 0) {
            return this;
        }
        if (other.bounds[0] > bounds[size - 1]) {
            return after(other);
        }
        long[] merged = new long[size + other.size];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            boolean mine = j >= other.size || (i < size && bounds[i] <= other.bounds[j]);
            long from = mine ? bounds[i] : other.bounds[j];
            long to = mine ? bounds[i + 1] : other.bounds[j + 1];
            if (mine) {
                i += 2;
            } else {
                j += 2;
            }
            if (n > 0 && from <= merged[n - 1]) {
                merged[n - 1] = Math.max(merged[n - 1], to);
            } else {
                merged[n] = from;
                merged[n + 1] = to;
                n += 2;
            }
        }
        return new Intervals(merged, n);
    }

    /** Returns this followed by other time that begins later than this ends. */
    private Intervals after(Intervals later) {
        long[] both = Arrays.copyOf(bounds, size + later.size);
        System.arraycopy(later.bounds, 0, both, size, later.size);
        return new Intervals(both, size + later.size);
    }

    /** Returns the time that is in this and not in the other. */
    public Intervals minus(Intervals other) {
        if (size == 0 || other.size == 0 || secondsIn(other) == 0) {
            return this;
        }
        long[] left = new long[size + other.size];
        int n = 0;
        for (int i = 0; i < size; i += 2) {
            long from = bounds[i];
            for (int j = 0; j < other.size && other.bounds[j] < bounds[i + 1]; j += 2) {
                if (other.bounds[j + 1] <= from) {
                    continue;
                }
                if (other.bounds[j] > from) {
                    left[n] = from;
                    left[n + 1] = other.bounds[j];
                    n += 2;
                }
                from = other.bounds[j + 1];
            }
            if (from < bounds[i + 1]) {
                left[n] = from;
                left[n + 1] = bounds[i + 1];
                n += 2;
            }
        }
        return n == 0 ? NONE : new Intervals(left, n);
    }

    /** Returns the time that is in both. */
    public Intervals within(Intervals other) {
        return minus(minus(other));
    }
}

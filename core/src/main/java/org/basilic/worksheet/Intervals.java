package org.basilic.worksheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of time, sorted and apart from each other, in seconds; each is half open, its end not included. Immutable.
 *
 * <p>Nearly all times are one stretch, so that one stretch needs no array.
 */
public final class Intervals {

    /** No time at all. */
    public static final Intervals NONE = new Intervals(0, 0, null);

    private final long first;
    private final long last;
    /** Starts at even places, ends at odd ones; null for one stretch or none. */
    private final long @Nullable [] bounds;

    private Intervals(long first, long last, long @Nullable [] bounds) {
        this.first = first;
        this.last = last;
        this.bounds = bounds;
    }

    /** Returns the stretch from {@code from} to before {@code to}; none when it is empty. */
    public static Intervals of(long from, long to) {
        return from < to ? new Intervals(from, to, null) : NONE;
    }

    /** Returns the stretches between the first {@code size} bounds. */
    private static Intervals of(long[] bounds, int size) {
        if (size < 4) {
            return size == 0 ? NONE : new Intervals(bounds[0], bounds[1], null);
        }
        return new Intervals(bounds[0], bounds[size - 1], size == bounds.length ? bounds : Arrays.copyOf(bounds, size));
    }

    /** Whether both are the same one stretch. */
    public boolean isOneWith(Intervals other) {
        return bounds == null && other.bounds == null && first == other.first && last == other.last;
    }

    /** Returns how many stretches there are. */
    public int count() {
        return bounds != null ? bounds.length / 2 : first < last ? 1 : 0;
    }

    /** Returns the start of stretch {@code i}. */
    public long from(int i) {
        return bounds == null ? first : bounds[2 * i];
    }

    /** Returns the end of stretch {@code i}, not included. */
    public long to(int i) {
        return bounds == null ? last : bounds[2 * i + 1];
    }

    /** Returns the end of the last stretch, not included. */
    public long end() {
        return last;
    }

    /** Returns the stretch that the time lies in, or a negative number. */
    public int at(long time) {
        if (time < first || time >= last) {
            return -1;
        }
        if (bounds == null) {
            return 0;
        }
        for (int i = 0; bounds[2 * i] <= time; i++) {
            if (time < bounds[2 * i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the start of the first stretch that begins after {@code time} and before {@code limit}, else the limit. */
    public long nextStart(long time, long limit) {
        for (int i = 0; i < count(); i++) {
            if (from(i) > time) {
                return Math.min(from(i), limit);
            }
        }
        return limit;
    }

    /** Whether there is no time in it. */
    public boolean isEmpty() {
        return first >= last;
    }

    /** Returns the seconds of all stretches. */
    public long seconds() {
        if (bounds == null) {
            return last - first;
        }
        long sum = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            sum += bounds[i + 1] - bounds[i];
        }
        return sum;
    }

    /** Returns the seconds that lie before {@code time}. */
    public long secondsBefore(long time) {
        long sum = 0;
        for (int i = 0; i < count() && from(i) < time; i++) {
            sum += Math.min(to(i), time) - from(i);
        }
        return sum;
    }

    /** Whether some time is in both. */
    public boolean meets(Intervals other) {
        return first < other.last
                && other.first < last
                && ((bounds == null && other.bounds == null && !isEmpty() && !other.isEmpty()) || secondsIn(other) > 0);
    }

    /** Returns the seconds that lie in both. */
    public long secondsIn(Intervals other) {
        if (bounds == null && other.bounds == null) {
            return Math.max(0, Math.min(last, other.last) - Math.max(first, other.first));
        }
        long sum = 0;
        int i = 0;
        int j = 0;
        while (i < count() && j < other.count()) {
            sum += Math.max(0, Math.min(to(i), other.to(j)) - Math.max(from(i), other.from(j)));
            if (to(i) < other.to(j)) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** Returns the time that is in one or in both. */
    public Intervals plus(Intervals other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        if (bounds == null && other.bounds == null && other.first <= last && first <= other.last) {
            return of(Math.min(first, other.first), Math.max(last, other.last));
        }
        long[] merged = new long[2 * (count() + other.count())];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < count() || j < other.count()) {
            boolean mine = j >= other.count() || (i < count() && from(i) <= other.from(j));
            long from = mine ? from(i) : other.from(j);
            long to = mine ? to(i++) : other.to(j++);
            if (n > 0 && from <= merged[n - 1]) {
                merged[n - 1] = Math.max(merged[n - 1], to);
            } else {
                merged[n] = from;
                merged[n + 1] = to;
                n += 2;
            }
        }
        return of(merged, n);
    }

    /** Returns the time that is in this and not in the other. */
    public Intervals minus(Intervals other) {
        if (!meets(other)) {
            return this;
        }
        if (other.bounds == null && other.first <= first && last <= other.last) {
            return NONE;
        }
        long[] left = new long[2 * (count() + other.count())];
        int n = 0;
        for (int i = 0; i < count(); i++) {
            long from = from(i);
            for (int j = 0; j < other.count() && other.from(j) < to(i); j++) {
                if (other.to(j) <= from) {
                    continue;
                }
                if (other.from(j) > from) {
                    left[n] = from;
                    left[n + 1] = other.from(j);
                    n += 2;
                }
                from = other.to(j);
            }
            if (from < to(i)) {
                left[n] = from;
                left[n + 1] = to(i);
                n += 2;
            }
        }
        return of(left, n);
    }

    /** Returns the time that is in both. */
    public Intervals within(Intervals other) {
        return minus(minus(other));
    }
}

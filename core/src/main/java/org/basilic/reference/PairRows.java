package org.basilic.reference;

import java.nio.LongBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** Rows of pairs in any order on their way into a table. */
public final class PairRows {

    /** More rows than this are no release: three times as many as any has. */
    public static final int MOST = 8_000_000;

    /** The greatest number for the place of a row. */
    public static final int LAST_PLACE = (1 << 28) - 1;

    /**
     * Two rows of the same codes that differ on a day for which the table answers.
     *
     * @param column1 the codes
     * @param place the lower of their places
     * @param other the higher
     */
    public record Contradiction(String column1, String column2, int place, int other) {}

    private final DateRange inForce;
    private long[] numbers = new long[PairRow.NUMBERS << 16];
    private int count;
    private int repeated;
    private int otherwise;
    private boolean sorted;

    /** Begins without rows; the days are those for which the table will answer. */
    public PairRows(DateRange inForce) {
        this.inForce = inForce;
    }

    /** Whether a day can be kept. */
    public static boolean holds(LocalDate day) {
        return PairRow.holds(day);
    }

    /** Whether a code can be kept: one of five capitals and digits. */
    public static boolean holds(String code) {
        return PairRow.packed(code) >= 0;
    }

    /**
     * Adds a row.
     *
     * @param last the last day of the row, not before its first; null while it is in force
     * @param place by which the caller finds the row again, up to {@link #LAST_PLACE}
     * @throws IllegalStateException if there are too many
     */
    public void add(
            String column1,
            String column2,
            LocalDate from,
            @Nullable LocalDate last,
            PairIndicator indicator,
            int place) {
        if (count == MOST) {
            throw new IllegalStateException("more than " + MOST + " rows");
        }
        int at = count * PairRow.NUMBERS;
        if (at + PairRow.NUMBERS > numbers.length) {
            numbers = Arrays.copyOf(numbers, at + at / 2 + PairRow.NUMBERS);
        }
        numbers[at] = PairRow.codes(PairRow.packed(column1), PairRow.packed(column2));
        numbers[at + 1] = PairRow.facts(from, last, indicator, place);
        count++;
        sorted = false;
    }

    /** Returns how many rows were added. */
    public int count() {
        return count;
    }

    /** Returns two rows that contradict each other on a day for which the table answers, or null when there are none. */
    public @Nullable Contradiction contradiction() {
        sort();
        otherwise = 0;
        for (int start = 0; start < count; ) {
            int end = endOfRun(start);
            Contradiction found = end - start > 1 ? contradiction(start, end) : null;
            if (found != null) {
                return found;
            }
            start = end;
        }
        return null;
    }

    /**
     * Returns how many rows differ from another of the same codes on days for which the table does not answer; known once
     * {@link #contradiction} found none.
     */
    public int otherwise() {
        return otherwise;
    }

    /** Makes the table. A row that says the same as another is taken once. */
    public PairTable table(Setting setting, String release, List<String> missing) {
        sort();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            long facts = PairRow.withoutPlace(facts(i));
            if (kept == 0 || codes(i) != codes(kept - 1) || facts != facts(kept - 1)) {
                numbers[kept * PairRow.NUMBERS] = codes(i);
                numbers[kept * PairRow.NUMBERS + 1] = facts;
                kept++;
            }
        }
        repeated = count - kept;
        count = kept;
        LongBuffer rows = LongBuffer.wrap(numbers, 0, kept * PairRow.NUMBERS);
        return new PairTable(setting, release, inForce, missing, rows);
    }

    /** Returns how many rows said the same as another; known once the table is made. */
    public int repeated() {
        return repeated;
    }

    /** Looks along rows of the same codes, which stand in the order of their first days. */
    private @Nullable Contradiction contradiction(int start, int end) {
        int[] longest = new int[PairIndicator.values().length];
        Arrays.fill(longest, -1);
        for (int i = start; i < end; i++) {
            long facts = facts(i);
            int mine = PairRow.indicator(facts).ordinal();
            if (PairRow.withdrawn(facts)) {
                continue;
            }
            boolean differs = false;
            for (int other = 0; other < longest.length; other++) {
                if (other == mine || longest[other] < 0) {
                    continue;
                }
                long earlier = facts(longest[other]);
                int last = Math.min(PairRow.last(earlier), PairRow.last(facts));
                if (PairRow.from(facts) <= last) {
                    differs = true;
                    if (reachesTable(PairRow.from(facts), last)) {
                        return contradiction(codes(i), PairRow.place(earlier), PairRow.place(facts));
                    }
                }
            }
            otherwise += differs ? 1 : 0;
            if (longest[mine] < 0 || PairRow.last(facts) > PairRow.last(facts(longest[mine]))) {
                longest[mine] = i;
            }
        }
        return null;
    }

    private static Contradiction contradiction(long codes, int one, int other) {
        return new Contradiction(
                PairRow.unpacked(PairRow.column1(codes)),
                PairRow.unpacked(PairRow.column2(codes)),
                Math.min(one, other),
                Math.max(one, other));
    }

    private boolean reachesTable(int from, int last) {
        LocalDate to = inForce.to();
        return last >= inForce.from().toEpochDay() && (to == null || from < to.toEpochDay());
    }

    private int endOfRun(int start) {
        int end = start + 1;
        while (end < count && codes(end) == codes(start)) {
            end++;
        }
        return end;
    }

    private long codes(int row) {
        return numbers[row * PairRow.NUMBERS];
    }

    private long facts(int row) {
        return numbers[row * PairRow.NUMBERS + 1];
    }

    /** Merges runs of ever greater length: the rows of an official file are nearly in order already. */
    private void sort() {
        if (sorted) {
            return;
        }
        long[] from = numbers;
        long[] to = new long[count * PairRow.NUMBERS];
        for (int length = 1; length < count; length *= 2) {
            for (int start = 0; start < count; start += 2 * length) {
                merge(from, to, start, Math.min(start + length, count), Math.min(start + 2 * length, count));
            }
            long[] merged = to;
            to = from;
            from = merged;
        }
        numbers = from;
        sorted = true;
    }

    private static void merge(long[] from, long[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            int taken = left < middle && (right == end || compare(from, left, right) <= 0) ? left++ : right++;
            to[at * PairRow.NUMBERS] = from[taken * PairRow.NUMBERS];
            to[at * PairRow.NUMBERS + 1] = from[taken * PairRow.NUMBERS + 1];
        }
    }

    private static int compare(long[] rows, int left, int right) {
        int codes = Long.compare(rows[left * PairRow.NUMBERS], rows[right * PairRow.NUMBERS]);
        return codes != 0 ? codes : Long.compare(rows[left * PairRow.NUMBERS + 1], rows[right * PairRow.NUMBERS + 1]);
    }
}

package org.basilic.reference;

import java.nio.LongBuffer;
import java.time.LocalDate;
import java.util.List;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * One quarter of the publisher's edits between two codes (PTP) in one setting: every row, those that have ended too. The rows
 * lie sorted in a buffer, which may be a file mapped into memory, and are never unpacked as a whole. Never changes.
 */
public final class PairTable implements ImportedTable {

    /** How many numbers of the buffer a row takes. */
    public static final int NUMBERS = PairRow.NUMBERS;

    /** The parts in which a release comes. */
    public static final List<String> PARTS = List.of("f1", "f2", "f3", "f4");

    /** So many rows, taken all along the table, are kept at hand: they guide a search to a small part of it. */
    private static final int SAMPLES = 4096;

    private final Setting setting;
    private final String release;
    private final DateRange inForce;
    private final List<String> missing;
    private final LongBuffer numbers;
    private final int size;
    private final int step;
    private final long[] samples;

    /**
     * Makes a table of packed rows, as {@link PairRows} makes them and {@link #numbers} gives them back.
     *
     * @param release the quarter, such as {@code 2026Q4}
     * @param missing the parts of the release that are not in it
     */
    public PairTable(Setting setting, String release, DateRange inForce, List<String> missing, LongBuffer numbers) {
        this.setting = setting;
        this.release = release;
        this.inForce = inForce;
        this.missing = List.copyOf(missing);
        this.numbers = numbers.slice().asReadOnlyBuffer();
        this.size = this.numbers.limit() / NUMBERS;
        this.step = size / SAMPLES + 1;
        this.samples = new long[(size + step - 1) / step];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = codes(i * step);
        }
    }

    /** Returns the word for the tables of a setting. */
    public static String kind(Setting setting) {
        return "ncci-ptp-" + EditSetting.word(setting);
    }

    @Override
    public String kind() {
        return kind(setting);
    }

    /** Returns whose claims it is for. */
    public Setting setting() {
        return setting;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public DateRange inForce() {
        return inForce;
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns the parts of the release that are not in it; none when it is whole. */
    public List<String> missing() {
        return missing;
    }

    /** Returns the packed rows in their order. */
    public LongBuffer numbers() {
        return numbers.duplicate();
    }

    /** Returns what the release says of two codes on a day. */
    public PairFinding find(String column1, String column2, LocalDate day) {
        int first = PairRow.packed(column1);
        int second = PairRow.packed(column2);
        if (first < 0 || second < 0) {
            return new PairFinding(PairIndicator.NONE, missing.isEmpty(), null);
        }
        long codes = PairRow.codes(first, second);
        return answer(firstRow(codes), codes, day.toEpochDay());
    }

    private PairFinding answer(int row, long codes, long day) {
        long ended = -1;
        long later = -1;
        long none = -1;
        for (int i = row; i < size && codes(i) == codes; i++) {
            long facts = facts(i);
            PairIndicator indicator = PairRow.indicator(facts);
            if (PairRow.covers(facts, day)) {
                if (indicator != PairIndicator.NONE) {
                    return new PairFinding(indicator, true, PairRow.days(facts));
                }
                none = facts;
            } else if (PairRow.from(facts) <= day) {
                ended = facts;
            } else if (later < 0) {
                later = facts;
            }
        }
        long nearest = none >= 0 ? none : ended >= 0 ? ended : later;
        return nearest < 0
                ? new PairFinding(PairIndicator.NONE, missing.isEmpty(), null)
                : new PairFinding(PairIndicator.NONE, true, PairRow.days(nearest));
    }

    /** Returns the first row whose codes are these or stand behind them. */
    private int firstRow(long codes) {
        int before = samplesBefore(codes);
        int low = before == 0 ? 0 : (before - 1) * step + 1;
        int high = before == samples.length ? size : before * step;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codes(middle) < codes) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns how many of the samples stand before these codes. */
    private int samplesBefore(long codes) {
        int low = 0;
        int high = samples.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (samples[middle] < codes) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether some rows, taken all along the table, are rows and stand in order; so that what is no table is soon noticed. */
    public boolean looksSound() {
        long before = -1;
        for (int i = 0; i < size; i += step) {
            if (!PairRow.sound(codes(i), facts(i)) || codes(i) < before) {
                return false;
            }
            before = codes(i);
        }
        return size == 0 || (PairRow.sound(codes(size - 1), facts(size - 1)) && codes(size - 1) >= before);
    }

    /** Returns the first row that is none or stands out of order, counted from zero, or null when all are sound. */
    public @Nullable Integer firstUnsound() {
        long codesBefore = -1;
        long factsBefore = -1;
        for (int i = 0; i < size; i++) {
            long codes = codes(i);
            long facts = facts(i);
            boolean inOrder = codes > codesBefore || (codes == codesBefore && facts > factsBefore);
            if (!inOrder || !PairRow.sound(codes, facts)) {
                return i;
            }
            codesBefore = codes;
            factsBefore = facts;
        }
        return null;
    }

    private long codes(int row) {
        return numbers.get(row * NUMBERS);
    }

    private long facts(int row) {
        return numbers.get(row * NUMBERS + 1);
    }
}

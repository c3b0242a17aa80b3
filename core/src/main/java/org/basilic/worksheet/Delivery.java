package org.basilic.worksheet;

import java.util.ArrayList;
import java.util.List;
import org.basilic.result.Disposition;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One or more administrations that are coded as one service: touching bags of one drug, or the members of a mixture.
 *
 * <p>What is charted never changes after it is made; the steps add what they decide about it.
 */
public final class Delivery {

    private final List<Entry> entries;
    private final List<String> drugs;
    private final boolean told;
    private final Family family;
    private final Technique technique;
    private final @Nullable Intervals running;
    private final long seconds;
    private final @Nullable Long start;
    private final @Nullable Long end;

    private List<Tally> tallies = List.of();
    private List<Reason> notes = List.of();
    private long tallyOffset;
    private boolean sharesTally;
    private @Nullable Verdict verdict;

    /**
     * Makes a delivery.
     *
     * @param entries at least one, in clock order
     * @param drugs what tells its drugs from others, sorted
     * @param told whether every one of its drugs is told
     * @param running null without clock times at both ends
     * @param seconds running time, 0 when it is not known
     */
    public Delivery(
            List<Entry> entries,
            List<String> drugs,
            boolean told,
            Family family,
            Technique technique,
            @Nullable Intervals running,
            long seconds,
            @Nullable Long start,
            @Nullable Long end) {
        this.entries = entries;
        this.drugs = drugs;
        this.told = told;
        this.family = family;
        this.technique = technique;
        this.running = running;
        this.seconds = seconds;
        this.start = start;
        this.end = end;
    }

    /** Returns the administrations, in clock order. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the first administration. */
    public Entry first() {
        return entries.get(0);
    }

    /** Returns what tells the drugs from others, sorted. */
    public List<String> drugs() {
        return drugs;
    }

    /** Returns the family of its codes. */
    public Family family() {
        return family;
    }

    /** Returns how coding sees it. */
    public Technique technique() {
        return technique;
    }

    /** Whether an antineoplastic or a complex biologic is among its drugs, whatever codes it takes. */
    public boolean antineoplasticOrBiologic() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).antineoplasticOrBiologic()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an infusion of this family. */
    public boolean is(Family wanted, Technique how) {
        return family == wanted && technique == how;
    }

    /** Returns when it ran, or null without clock times at both ends. */
    public @Nullable Intervals running() {
        return running;
    }

    /** Returns the running seconds; 0 when not known. */
    public long seconds() {
        return seconds;
    }

    /** Returns the running time in whole minutes. */
    public int minutes() {
        return (int) (seconds / 60);
    }

    /** Returns when it began, or its only known time; null when it has none. */
    public @Nullable Long start() {
        return start;
    }

    /** Returns when it ended, or null when not known. */
    public @Nullable Long end() {
        return end;
    }

    /** Whether each of its drugs was also in the other; drugs that nothing tells apart never are. */
    public boolean repeats(Delivery other) {
        if (!told) {
            return false;
        }
        for (int i = 0; i < drugs.size(); i++) {
            if (!other.drugs.contains(drugs.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Adds something that a reader of its first line should know. */
    public void note(@Nullable Reason reason) {
        if (reason != null) {
            notes = with(notes, reason);
        }
    }

    /** Returns what a reader of its first line should know. */
    public List<Reason> notes() {
        return notes;
    }

    /** Adds minutes that count toward units. */
    public void count(Tally tally) {
        tallies = with(tallies, tally);
    }

    /** Adds minutes without clock times that count from {@code offset} seconds on in a shared tally. */
    public void count(Tally tally, long offset) {
        tallies = with(tallies, tally);
        tallyOffset = offset;
        sharesTally = true;
    }

    /** Returns the tallies that its minutes count toward. */
    public List<Tally> tallies() {
        return tallies;
    }

    /** Whether other deliveries may count toward the same tally. */
    public boolean sharesTally() {
        return sharesTally || family == Family.HYDRATION;
    }

    /** Returns where in its shared tally minutes without clock times begin, in seconds. */
    public long tallyOffset() {
        return tallyOffset;
    }

    /** Says what becomes of the minutes that no tally counts. */
    public void uncounted(Disposition disposition, @Nullable String code, Reason because) {
        verdict = new Verdict(disposition, code, because);
    }

    /** Returns what becomes of the minutes that no tally counts; null when nobody has said. */
    public @Nullable Verdict verdict() {
        return verdict;
    }

    /** Most deliveries have one tally and no note, so that a list of their own would be waste. */
    private static <T> List<T> with(List<T> before, T added) {
        if (before.isEmpty()) {
            return List.of(added);
        }
        List<T> after = new ArrayList<>(before);
        after.add(added);
        return after;
    }

    /** What becomes of minutes that no tally counts. */
    public record Verdict(Disposition disposition, @Nullable String code, Reason because) {}
}

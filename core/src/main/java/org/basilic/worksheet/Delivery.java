package org.basilic.worksheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.basilic.model.Pump;
import org.basilic.result.Disposition;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One or more administrations that are coded as one service: touching bags of one drug, or the members of a mixture.
 *
 * <p>It begins as one administration, to which the rest of its mixture and touching bags are added; then the steps add
 * what they decide about it.
 */
public final class Delivery {

    private final Site site;
    private List<Entry> entries;
    /** The family of each administration; null while there is one. */
    private @Nullable List<Family> families;

    private Family family;
    private Technique technique = Technique.INFUSION;
    private @Nullable Pump pump;
    private @Nullable Intervals running;
    private boolean known;
    private long seconds;
    private long start;
    private long stop;
    /** What tells the drugs of several administrations from others; null until somebody asks. */
    private @Nullable List<String> drugs;

    private List<Tally> tallies = List.of();
    private List<Reason> notes = List.of();
    private long tallyOffset;
    private boolean sharesTally;
    private @Nullable Verdict verdict;

    /** Makes a delivery of one administration at a site. */
    public Delivery(Entry entry, Family family, Site site) {
        this(List.of(entry), family, site);
    }

    /** Makes a delivery of administrations coded as one, with the times of the first. */
    public Delivery(List<Entry> entries, Family family, Site site) {
        Entry first = entries.get(0);
        Clocked clocked = first.clocked();
        this.entries = entries;
        this.family = family;
        this.site = site;
        this.pump = first.administration().pump();
        this.running = clocked.running();
        this.known = clocked.known();
        this.seconds = clocked.seconds();
        this.start = clocked.start();
        this.stop = clocked.stop();
    }

    /** Adds a member of the mixture, or a touching bag. */
    public void add(Entry entry, Family itsFamily) {
        List<Family> all = families;
        if (all == null) {
            entries = new ArrayList<>(entries);
            all = new ArrayList<>(List.of(family));
            families = all;
        }
        entries.add(entry);
        all.add(itsFamily);
        drugs = null;
        if (itsFamily.compareTo(family) < 0) {
            family = itsFamily;
        }
        addTimes(entry.clocked());
    }

    private void addTimes(Clocked clocked) {
        known |= clocked.known();
        Intervals its = clocked.running();
        if (its != null) {
            running = running == null ? its : running.plus(its);
            seconds = running.seconds();
        } else if (running == null) {
            seconds = Math.max(seconds, clocked.seconds());
        }
        start = Moment.earlier(start, clocked.start());
        stop = Moment.later(stop, clocked.stop());
    }

    /** Adds all of a touching delivery. */
    public void join(Delivery next) {
        if (!carried(next.pump)) {
            pump = next.pump;
        }
        for (int i = 0; i < next.entries.size(); i++) {
            add(next.entries.get(i), next.familyOf(i));
        }
    }

    /** Says whether it is a push or an infusion, and returns it. */
    public Delivery as(Technique decided) {
        technique = decided;
        return this;
    }

    /** Whether it is a pump that the patient carries. */
    private static boolean carried(@Nullable Pump pump) {
        return pump == Pump.PORTABLE || pump == Pump.ELASTOMERIC || pump == Pump.IMPLANTABLE;
    }

    private Family familyOf(int index) {
        return families == null ? family : families.get(index);
    }

    /** Returns the administrations, in clock order. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the first administration. */
    public Entry first() {
        return entries.get(0);
    }

    /** Returns the site of the first administration. */
    public Site site() {
        return site;
    }

    /** Returns the family of its codes, the highest among its members. */
    public Family family() {
        return family;
    }

    /** Returns how coding sees it; an infusion while nobody has said. */
    public Technique technique() {
        return technique;
    }

    /** Returns what drove it. */
    public @Nullable Pump pump() {
        return pump;
    }

    /** Whether a pump that the patient carries drove it. */
    public boolean onCarriedPump() {
        return carried(pump);
    }

    /** Whether the patient leaves with it running. */
    public boolean goesHome() {
        for (int i = 0; i < entries.size(); i++) {
            if (Boolean.TRUE.equals(entries.get(i).administration().continuesAfterVisit())) {
                return true;
            }
        }
        return false;
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

    /** Returns when it ran, or null without clock times at both ends. */
    public @Nullable Intervals running() {
        return running;
    }

    /** Whether the running time is known. */
    public boolean known() {
        return known;
    }

    /** Returns the running seconds; 0 when not known. */
    public long seconds() {
        return seconds;
    }

    /** Returns the running time in whole minutes; 0 when not known. */
    public int minutes() {
        return (int) (seconds / 60);
    }

    /** Returns when it began; unknown when neither charted nor computed. */
    public long began() {
        return start;
    }

    /** Returns when it began, or its only known time; unknown when it has none. */
    public long start() {
        return Moment.known(start) ? start : stop;
    }

    /** Returns when it ended; unknown when neither charted nor computed. */
    public long end() {
        return stop;
    }

    /** Returns what tells its drugs from others, sorted; fluid that carries a drug is none of them. */
    public List<String> drugs() {
        List<String> found = drugs;
        if (found == null) {
            found = findDrugs();
            drugs = found;
        }
        return found;
    }

    private List<String> findDrugs() {
        List<String> found = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            String drug = entries.get(i).drug();
            if (drug != null && counts(i) && !found.contains(drug)) {
                found.add(drug);
            }
        }
        Collections.sort(found);
        return found;
    }

    /** Whether the administration is one of the drugs, not the fluid that carries them. */
    private boolean counts(int index) {
        return family == Family.HYDRATION || familyOf(index) != Family.HYDRATION;
    }

    /** Whether every one of its drugs is told from others. */
    public boolean told() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).drug() == null && counts(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this drug is one of its drugs. */
    public boolean holds(String drug) {
        return entries.size() == 1 ? drug.equals(first().drug()) : drugs().contains(drug);
    }

    /** Whether both have the same drugs, as far as they are told. */
    public boolean sameDrugs(Delivery other) {
        return (entries.size() == 1 && other.entries.size() == 1)
                ? Objects.equals(first().drug(), other.first().drug())
                : drugs().equals(other.drugs());
    }

    /** Whether each of its drugs was also in the other; drugs that nothing tells apart never are. */
    public boolean repeats(Delivery other) {
        String only = first().drug();
        if (entries.size() == 1) {
            return only != null && other.holds(only);
        }
        if (!told()) {
            return false;
        }
        for (int i = 0; i < drugs().size(); i++) {
            if (!other.holds(drugs().get(i))) {
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

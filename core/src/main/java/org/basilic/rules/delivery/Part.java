package org.basilic.rules.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.basilic.model.Pump;
import org.basilic.result.Reason;
import org.basilic.rules.time.PushOrInfusion;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Site;
import org.basilic.worksheet.Technique;
import org.jspecify.annotations.Nullable;

/** A delivery in the making: one administration, to which the rest of its mixture and touching bags are added. */
public final class Part {

    private List<Entry> entries;
    private List<Family> families;
    private final Site site;
    private final boolean runsByItself;
    private @Nullable Pump pump;
    private Family family;
    private @Nullable Intervals running;
    private boolean known;
    private long seconds;
    private @Nullable Long start;
    private @Nullable Long stop;
    private @Nullable List<String> drugs;
    private boolean told = true;

    /** Makes a part of one administration. */
    public Part(Entry entry, Family family, Site site) {
        this.site = site;
        this.family = family;
        this.runsByItself = PushOrInfusion.runsByItself(entry.administration());
        this.pump = entry.administration().pump();
        this.entries = List.of(entry);
        this.families = List.of(family);
        addTimes(entry.clocked());
    }

    /** Adds a member of the mixture, or a touching bag. */
    public void add(Entry entry, Family itsFamily) {
        if (entries.size() == 1) {
            entries = new ArrayList<>(entries);
            families = new ArrayList<>(families);
        }
        entries.add(entry);
        families.add(itsFamily);
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
        start = earlier(start, clocked.start());
        stop = later(stop, clocked.stop());
    }

    /** Adds all of a touching part. */
    void join(Part next) {
        if (!carried(next.pump)) {
            pump = next.pump;
        }
        for (int i = 0; i < next.entries.size(); i++) {
            add(next.entries.get(i), next.families.get(i));
        }
    }

    /** Whether the next part is another bag of the same drugs that could continue this one. */
    boolean mayContinueWith(Part next) {
        return runsByItself
                && next.runsByItself
                && running != null
                && next.running != null
                && !running.isEmpty()
                && !next.running.isEmpty()
                && family == next.family
                && site.equals(next.site)
                && told()
                && next.told()
                && drugs().equals(next.drugs());
    }

    /** Returns the minutes between this part's stop and the next one's start; negative where they overlap. */
    long gapMinutes(Part next) {
        return Math.floorDiv(next.startOrZero(), 60L) - Math.floorDiv(stop == null ? 0 : stop, 60L);
    }

    long startOrZero() {
        return start == null ? 0 : start;
    }

    /** Returns why several administrations are one service, or null when it is one alone. */
    public @Nullable Reason whyOne() {
        if (entries.size() < 2) {
            return null;
        }
        return fromOneBag()
                ? new OneMixture.Together(entries.size())
                : new BagChange.OneInfusion(entries.size(), minutes());
    }

    private boolean fromOneBag() {
        String mixture = first().administration().mixture();
        for (int i = 1; i < entries.size() && mixture != null; i++) {
            if (!mixture.equals(entries.get(i).administration().mixture())) {
                return false;
            }
        }
        return mixture != null;
    }

    /** Returns the finished delivery. */
    public Delivery delivery(Technique technique) {
        return new Delivery(entries, drugs(), told(), family, technique, running, seconds, when(), stop);
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
        told = true;
        if (entries.size() == 1) {
            String drug = entries.get(0).drug();
            told = drug != null;
            return drug == null ? List.of() : List.of(drug);
        }
        List<String> found = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            if (families.get(i) == Family.HYDRATION && family != Family.HYDRATION) {
                continue;
            }
            String drug = entries.get(i).drug();
            told &= drug != null;
            if (drug != null && !found.contains(drug)) {
                found.add(drug);
            }
        }
        Collections.sort(found);
        return found;
    }

    private boolean told() {
        drugs();
        return told;
    }

    /** Returns the administrations. */
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

    /** Returns the highest family among the members. */
    public Family family() {
        return family;
    }

    /** Whether the running time is known. */
    public boolean known() {
        return known;
    }

    /** Returns the running time in whole minutes; 0 when not known. */
    public int minutes() {
        return (int) (seconds / 60);
    }

    /** Returns what drove it. */
    public @Nullable Pump pump() {
        return pump;
    }

    /** Returns when it ran, or null without clock times at both ends. */
    public @Nullable Intervals running() {
        return running;
    }

    /** Returns when it began, or its only known time; null when it has none. */
    public @Nullable Long when() {
        return start != null ? start : stop;
    }

    /** Whether it is a pump that the patient carries. */
    private static boolean carried(@Nullable Pump pump) {
        return pump == Pump.PORTABLE || pump == Pump.ELASTOMERIC || pump == Pump.IMPLANTABLE;
    }

    /** Returns when it began, or null when not known. */
    public @Nullable Long began() {
        return start;
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

    private static @Nullable Long earlier(@Nullable Long one, @Nullable Long other) {
        return one == null || (other != null && other < one) ? other : one;
    }

    private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
        return one == null || (other != null && other > one) ? other : one;
    }
}

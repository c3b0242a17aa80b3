package org.basilic.worksheet;

import java.util.ArrayList;
import java.util.List;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/** The services of one site that share one initial service. */
public final class Ladder {

    private final Site site;
    private final int day;
    private final List<Delivery> drugs = new ArrayList<>();
    private final List<Delivery> hydration = new ArrayList<>(2);
    private final List<Intervals> drugMinutes = new ArrayList<>(6);
    private final List<Intervals> pushMinutes = new ArrayList<>(2);
    private @Nullable Delivery initial;
    private boolean hydrationInitial;
    private @Nullable Reason initialBecause;
    private @Nullable FluidMinutes fluidMinutes;
    private boolean second;
    private boolean holdsReason;

    /** Makes the ladder of a site; {@code day} tells ladders apart where midnight begins a new one. */
    public Ladder(Site site, int day) {
        this.site = site;
        this.day = day;
    }

    /** Returns the site. */
    public Site site() {
        return site;
    }

    /** Returns the day number where midnight begins a new ladder, else 0. */
    public int day() {
        return day;
    }

    /** Returns the drug infusions and pushes, in clock order. */
    public List<Delivery> drugs() {
        return drugs;
    }

    /** Returns the hydration, in clock order. */
    public List<Delivery> hydration() {
        return hydration;
    }

    /** Adds minutes in which a drug ran as an infusion, reported or not. */
    public void addDrugMinutes(Intervals minutes) {
        drugMinutes.add(minutes);
    }

    /** Returns how many times drug minutes were added. */
    public int drugMinutesAdded() {
        return drugMinutes.size();
    }

    /**
     * Adds the drug minutes of the same site on another day: a drug that runs past midnight still runs.
     *
     * @param own how many of them are the other day's own, which stand before those that it was given by other days
     */
    public void addDrugMinutesOf(Ladder otherDay, int own) {
        drugMinutes.addAll(otherDay.drugMinutes.subList(0, own));
    }

    /** Adds documented minutes of a push. */
    public void addPushMinutes(Intervals minutes) {
        pushMinutes.add(minutes);
    }

    /** Returns the time in which no drug ran as an infusion; the same object when none did. */
    public Intervals withoutDrugs(Intervals time) {
        return without(drugMinutes, time);
    }

    /** Returns the time in which no push is documented; the same object when none is. */
    public Intervals withoutPushes(Intervals time) {
        return without(pushMinutes, time);
    }

    private static Intervals without(List<Intervals> taken, Intervals time) {
        Intervals left = time;
        for (int i = 0; i < taken.size(); i++) {
            left = left.minus(taken.get(i));
        }
        return left;
    }

    /** Returns the hydration minutes; null until they are counted. */
    public @Nullable FluidMinutes fluidMinutes() {
        return fluidMinutes;
    }

    /** Remembers the hydration minutes, once every delivery lies on the ladder. */
    public void setFluidMinutes(FluidMinutes counted) {
        fluidMinutes = counted;
    }

    /** Returns the drug that is the initial service; null when it is the hydration, or when there is none. */
    public @Nullable Delivery initial() {
        return initial;
    }

    /** Makes a drug the initial service. */
    public void setInitial(Delivery delivery, Reason because) {
        initial = delivery;
        initialBecause = because;
        hydrationInitial = false;
    }

    /** Whether the hydration is the initial service. */
    public boolean hydrationInitial() {
        return hydrationInitial;
    }

    /** Makes the hydration the initial service. */
    public void setHydrationInitial(Reason because) {
        initial = null;
        initialBecause = because;
        hydrationInitial = true;
    }

    /** Returns why the initial service is the initial one. */
    public @Nullable Reason initialBecause() {
        return initialBecause;
    }

    /** Whether there is an initial service. */
    public boolean hasInitial() {
        return initial != null || hydrationInitial;
    }

    /** Whether another site's initial stands before this one's. */
    public boolean second() {
        return second;
    }

    /** Says that another site's initial stands before this one's. */
    public void setSecond() {
        second = true;
    }

    /** Whether the charted reason for an office visit was given here. */
    public boolean holdsReason() {
        return holdsReason;
    }

    /** Says that the charted reason for an office visit was given here. */
    public void setHoldsReason() {
        holdsReason = true;
    }
}

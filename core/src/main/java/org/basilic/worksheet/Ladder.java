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
    private @Nullable Intervals allDrugMinutes;
    private @Nullable Delivery initial;
    private boolean hydrationInitial;
    private @Nullable Reason initialBecause;
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

    /** Returns the minutes in which any drug ran as an infusion, reported or not. */
    public Intervals drugMinutes() {
        Intervals known = allDrugMinutes;
        if (known == null) {
            known = union(drugMinutes);
            allDrugMinutes = known;
        }
        return known;
    }

    /** Adds minutes in which a drug ran as an infusion. */
    public void addDrugMinutes(Intervals minutes) {
        drugMinutes.add(minutes);
        allDrugMinutes = null;
    }

    /** Adds the drug minutes of the same site on another day: a drug that runs past midnight still runs. */
    public void addDrugMinutesOf(Ladder otherDay) {
        for (int i = 0, known = otherDay.drugMinutes.size(); i < known; i++) {
            drugMinutes.add(otherDay.drugMinutes.get(i));
        }
        allDrugMinutes = null;
    }

    /** Returns the documented minutes of pushes. */
    public Intervals pushMinutes() {
        return union(pushMinutes);
    }

    /** Adds documented minutes of a push. */
    public void addPushMinutes(Intervals minutes) {
        pushMinutes.add(minutes);
    }

    /** United only when asked for: a site without hydration never asks. */
    private static Intervals union(List<Intervals> parts) {
        Intervals union = Intervals.NONE;
        for (int i = 0; i < parts.size(); i++) {
            union = union.plus(parts.get(i));
        }
        return union;
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

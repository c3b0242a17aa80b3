package org.basilic.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Drug;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.TimeEvidence;
import org.jspecify.annotations.Nullable;

/** Something given under an order, as far as the events up to now tell: what ran, or one injection. Working state. */
final class Run {

    /** How it was given, as far as what was done tells. */
    enum Manner {
        RAN,
        BY_HAND,
        /** One time was charted; the route says the rest. */
        ONCE
    }

    /** A stretch in which it did not run; open while no end is known. */
    record Held(ChartTime from, @Nullable ChartTime to) {}

    final String order;
    final VisitKey visit;
    final Feed feed;
    final Manner manner;
    /** The first time at which anything is known of it. */
    final ChartTime seen;

    @Nullable
    ChartTime start;

    @Nullable
    ChartTime stop;

    @Nullable
    TimeEvidence known;

    final List<Held> held = new ArrayList<>(0);

    @Nullable
    Drug drug;

    List<Component> components = List.of();

    @Nullable
    String mixture;

    @Nullable
    ChartRoute route;

    final List<AccessName> accesses = new ArrayList<>(1);

    @Nullable
    Quantity dose;

    @Nullable
    Quantity rate;

    @Nullable
    Quantity volume;

    @Nullable
    Quantity infused;

    @Nullable
    Quantity wasted;

    @Nullable
    Integer minutes;

    @Nullable
    Purpose purpose;

    @Nullable
    Pump pump;

    final Set<Evidence> evidence = new LinkedHashSet<>(4);
    final List<OpenPoint> points = new ArrayList<>(0);
    final List<GivenRow> rows = new ArrayList<>(2);
    private boolean doseUnclear;
    private boolean rateChanged;

    Run(GivenRow first, Manner manner, ChartTime seen, @Nullable ChartTime start) {
        this.seen = seen;
        this.order = first.order();
        this.visit = first.visit();
        this.feed = first.place().feed();
        this.manner = manner;
        this.start = start;
    }

    /** Notes that a row was used. */
    void uses(GivenRow row) {
        if (!rows.contains(row)) {
            rows.add(row);
        }
    }

    /** Takes what a row says of the drug and the way in, where nothing was said before. */
    void hear(Said said, GivenRow row, EvidenceGrade grade) {
        if (drug == null && said.drug() != null) {
            drug = said.drug();
            from("drug", row, grade);
        }
        mixture = mixture == null ? said.mixture() : mixture;
        if (route == null && said.route() != null) {
            route = said.route();
            from("route", row, grade);
        }
        pump = pump == null ? said.pump() : pump;
    }

    /** Takes a charted length. */
    void lasting(@Nullable Integer charted, GivenRow row, EvidenceGrade grade) {
        if (minutes == null && charted != null) {
            minutes = charted;
            from("minutes", row, grade);
        }
    }

    /** Takes the access that a row names; a further one took over from the one before. */
    void through(@Nullable AccessName access, GivenRow row, EvidenceGrade grade) {
        if (access != null && !accesses.contains(access)) {
            accesses.add(access);
            from("access", row, grade);
        }
    }

    /** Takes what is in the bag from another row of the order, where none of its own says it. */
    void hearContents(Said said, GivenRow row, EvidenceGrade grade) {
        if (components.isEmpty() && !said.components().isEmpty()) {
            components = said.components();
            from("mixture", row, grade);
        }
    }

    /** Adds what is in a further bag to what was in those before. */
    private void addContents(Said said, GivenRow row, EvidenceGrade grade) {
        if (components.isEmpty()) {
            hearContents(said, row, grade);
        } else if (!said.components().isEmpty()) {
            List<Component> sum = Contents.sum(components, said.components());
            if (sum == null) {
                point(OpenPointKind.DOSE_OF_BAG_UNCLEAR, row, null);
            } else {
                components = sum;
                from("mixture", row, grade);
            }
        }
    }

    /** Adds the contents of a bag. */
    void addBag(Said said, GivenRow row, EvidenceGrade grade) {
        addContents(said, row, grade);
        if (said.dose() != null && !doseUnclear) {
            Quantity sum = sum(dose, said.dose());
            if (sum == null) {
                unclearDose(row);
            }
            dose = sum;
            from("dose", row, grade);
        }
        if (said.volume() != null) {
            volume = sum(volume, said.volume());
            from("volume", row, grade);
        }
    }

    /** Notes that doses cannot be added. */
    private void unclearDose(GivenRow row) {
        doseUnclear = true;
        point(OpenPointKind.AMOUNTS_DIFFER_IN_UNIT, row, null);
    }

    void addInfused(Quantity amount, GivenRow row, EvidenceGrade grade) {
        infused = sum(infused, amount);
        from("volume", row, grade);
    }

    void addWaste(Quantity amount, GivenRow row, EvidenceGrade grade) {
        wasted = sum(wasted, amount);
        if (wasted == null) {
            point(OpenPointKind.AMOUNTS_DIFFER_IN_UNIT, row, null);
        }
        from("wasted", row, grade);
    }

    /** Takes a rate; one that changed is no rate of the whole run. */
    void at(@Nullable Quantity now, GivenRow row, EvidenceGrade grade) {
        if (now == null || rateChanged) {
            return;
        }
        Quantity before = rate;
        if (before == null) {
            rate = now;
            from("rate", row, grade);
        } else if (!before.unit().equals(now.unit()) || before.amount().compareTo(now.amount()) != 0) {
            rate = null;
            rateChanged = true;
        }
    }

    void from(String fact, GivenRow row, EvidenceGrade grade) {
        evidence.add(
                new Evidence(fact, row.place().feed().written(), row.place().text(), grade));
    }

    void point(OpenPointKind kind, GivenRow row, @Nullable String found) {
        points.add(new OpenPoint(
                kind, null, order, row.place().feed().written(), row.place().text(), found));
    }

    /** Whether it runs and is held at the moment. */
    boolean isHeld() {
        return !held.isEmpty() && held.get(held.size() - 1).to() == null;
    }

    void hold(ChartTime from) {
        if (!isHeld()) {
            held.add(new Held(from, null));
        }
    }

    void goOn(ChartTime at) {
        if (isHeld()) {
            Held last = held.remove(held.size() - 1);
            if (!last.from().equals(at)) {
                held.add(new Held(last.from(), at));
            }
        }
    }

    /** Returns the sum of two amounts; null when their units differ. */
    static @Nullable Quantity sum(@Nullable Quantity one, Quantity other) {
        if (one == null) {
            return other;
        }
        if (!one.unit().equals(other.unit())) {
            return null;
        }
        BigDecimal sum = one.amount().add(other.amount());
        return new Quantity(sum, one.unit());
    }
}

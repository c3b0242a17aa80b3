package org.basilic.testkit.random;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Access;
import org.basilic.model.AccessProcedure;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Discontinued;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.Supplier;
import org.basilic.model.TimeEvidence;
import org.basilic.testkit.AdministrationEdit;

/** The administrations of one random visit. */
final class RandomAdministrations {

    private static final int SHORTEST_WITH_PAUSE = 20;
    private static final List<Route> CAVITIES = List.of(
            Route.INTRATHECAL, Route.INTRAVENTRICULAR, Route.INTRAPLEURAL, Route.INTRAPERITONEAL, Route.INTRALESIONAL);
    private static final List<Route> ELSEWHERE = List.of(
            Route.ORAL,
            Route.INHALED,
            Route.TOPICAL,
            Route.OTHER,
            Route.INTRAVESICAL,
            Route.INTRAVITREAL,
            Route.INTRA_ARTICULAR,
            Route.INTRADERMAL);

    private final Dice dice;
    private final RandomClock clock;
    private final RandomDrugs drugs;
    private final List<Access> accesses;
    private final boolean withoutClock;
    private final List<Administration> made = new ArrayList<>();

    RandomAdministrations(Dice dice, RandomClock clock, List<Access> accesses) {
        this.dice = dice;
        this.clock = clock;
        this.drugs = new RandomDrugs(dice);
        this.accesses = accesses;
        this.withoutClock = dice.percent(10);
    }

    /** Adds this many administrations, or one more where two share a bag. */
    List<Administration> make(int count) {
        while (made.size() < count) {
            switch (dice.weighted(44, 20, 14, 11, 3, 2, 3, 3)) {
                case 0 -> infusion(drugs.byVein(), Route.IV_INFUSION);
                case 1 -> push(drugs.byVein(), Route.IV_PUSH);
                case 2 -> fluid();
                case 3 -> injection();
                case 4 -> sharedBag();
                case 5 -> artery();
                case 6 -> special();
                default -> infusion(drugs.byNeedle(), Route.SUBCUTANEOUS_INFUSION);
            }
        }
        return made;
    }

    private AdministrationEdit edit(Route route, Drug drug) {
        AdministrationEdit edit = new AdministrationEdit("a" + (made.size() + 1), route);
        edit.name = drug.name();
        edit.hcpcs = drug.hcpcs();
        edit.drugClass = drug.drugClass();
        if (dice.percent(2)) {
            edit.ordered = false;
        }
        if (dice.percent(25)) {
            edit.dose = quantity(dice.of("10", "25.5", "100", "400"), "mg");
        }
        if (dice.percent(1)) {
            edit.suppliedBy = Supplier.PATIENT;
        }
        return edit;
    }

    private void add(AdministrationEdit edit) {
        made.add(edit.done());
    }

    private void infusion(Drug drug, Route route) {
        AdministrationEdit edit = edit(route, drug);
        runs(edit);
        onLine(edit);
        int pumps = route == Route.IV_INFUSION ? 4 : route == Route.INTRA_ARTERIAL_INFUSION ? 25 : 0;
        if (dice.percent(pumps)) {
            pump(edit);
        }
        if (route == Route.SUBCUTANEOUS_INFUSION) {
            edit.access = dice.of("abdomen", "left thigh", "right thigh");
            edit.pump = dice.of(Pump.NONE, Pump.PORTABLE, Pump.PORTABLE, Pump.STATIONARY);
        }
        if (dice.percent(3)) {
            edit.discontinued = dice.of(Discontinued.values());
        }
        if (dice.percent(2)) {
            edit.purpose = dice.of(Purpose.PROCEDURE, Purpose.TRANSFUSION, Purpose.TREATMENT);
        }
        if (dice.percent(2)) {
            edit.continuouslyAttended = dice.percent(50);
        }
        if (dice.percent(10)) {
            edit.containers.add(new Container(ContainerKind.SINGLE_DOSE, quantity("100", "mg"), 2, null, null));
            edit.wasted = quantity(dice.of("0", "10"), "mg");
        }
        add(edit);
    }

    private void push(Drug drug, Route route) {
        AdministrationEdit edit = edit(route, drug);
        onLine(edit);
        if (!withoutClock && dice.percent(90)) {
            LocalDateTime start = clock.start();
            edit.start = start;
            if (dice.percent(55)) {
                edit.stop = clock.stop(start, dice.of(0, 1, 2, 3, 5, 5, 10, 15, 16, 20));
            }
        } else if (dice.percent(30)) {
            edit.minutes = dice.of(3, 5, 15, 16);
        }
        if (dice.percent(10)) {
            edit.continuouslyAttended = dice.percent(70);
        }
        add(edit);
    }

    private void fluid() {
        AdministrationEdit edit = edit(Route.IV_INFUSION, drugs.fluid());
        runs(edit);
        onLine(edit);
        switch (dice.weighted(60, 15, 10, 5, 5, 5)) {
            case 0 -> edit.purpose = Purpose.HYDRATION;
            case 1 -> edit.purpose = null;
            case 2 -> edit.purpose = Purpose.PROTOCOL_HYDRATION;
            case 3 -> edit.purpose = Purpose.KEEP_VEIN_OPEN;
            case 4 -> edit.purpose = Purpose.FLUSH;
            default -> edit.purpose = Purpose.DILUENT;
        }
        if (dice.percent(40)) {
            edit.volume = quantity(dice.of("250", "500", "1000"), "mL");
        }
        add(edit);
    }

    private void injection() {
        Route route = dice.of(
                Route.INTRAMUSCULAR,
                Route.INTRAMUSCULAR,
                Route.SUBCUTANEOUS,
                Route.SUBCUTANEOUS,
                Route.ON_BODY_INJECTOR);
        Drug drug = drugs.byNeedle();
        AdministrationEdit edit = edit(route, drug);
        if (!withoutClock && dice.percent(60)) {
            edit.start = clock.start();
        }
        if (dice.percent(30)) {
            edit.access = dice.of("left deltoid", "right deltoid", "abdomen");
        }
        if (dice.percent(20)) {
            edit.counselled = dice.percent(50);
        }
        if (dice.percent(20)) {
            edit.order = dice.of("o1", "o2");
        }
        add(edit);
    }

    private void sharedBag() {
        String bag = "bag-" + (made.size() + 1);
        AdministrationEdit first = edit(Route.IV_INFUSION, drugs.byVein());
        runs(first);
        onLine(first);
        first.mixture = bag;
        add(first);
        boolean carrier = dice.percent(30);
        Drug drug = carrier ? drugs.fluid() : drugs.supportive();
        AdministrationEdit second = new AdministrationEdit(first.done());
        second.id = "a" + (made.size() + 1);
        second.name = drug.name();
        second.hcpcs = drug.hcpcs();
        second.drugClass = drug.drugClass();
        second.purpose = carrier ? Purpose.DILUENT : null;
        add(second);
    }

    private void artery() {
        if (dice.percent(50)) {
            infusion(dice.percent(60) ? drugs.chemotherapy() : drugs.supportive(), Route.INTRA_ARTERIAL_INFUSION);
        } else {
            push(dice.percent(50) ? drugs.chemotherapy() : drugs.supportive(), Route.INTRA_ARTERIAL_PUSH);
        }
    }

    private void special() {
        switch (dice.weighted(50, 40, 10)) {
            case 0 -> {
                Drug drug = dice.percent(80) ? drugs.chemotherapy() : drugs.supportive();
                AdministrationEdit edit = edit(dice.of(CAVITIES), drug);
                if (dice.percent(40)) {
                    edit.accessProcedure = dice.of(AccessProcedure.values());
                }
                if (edit.route == Route.INTRALESIONAL && dice.percent(60)) {
                    edit.lesions = dice.of(1, 7, 8);
                }
                add(edit);
            }
            case 1 -> add(edit(dice.of(ELSEWHERE), drugs.supportive()));
            default -> {
                AdministrationEdit edit =
                        edit(Route.OTHER, new Drug("alteplase", "J2997", null, null, DrugClass.OTHER));
                edit.purpose = Purpose.LINE_PATENCY;
                onLine(edit);
                add(edit);
            }
        }
    }

    /** Gives an infusion its times: mostly both, sometimes a length alone, sometimes too few. */
    private void runs(AdministrationEdit edit) {
        int minutes = clock.length();
        if (withoutClock) {
            if (dice.percent(95)) {
                edit.minutes = minutes;
            }
            return;
        }
        LocalDateTime start = clock.start();
        LocalDateTime stop = clock.stop(start, minutes);
        switch (dice.weighted(82, 5, 5, 2, 3, 3)) {
            case 0 -> {
                edit.start = start;
                edit.stop = stop;
                pause(edit, start, stop);
            }
            case 1 -> edit.minutes = minutes;
            case 2 -> edit.start = start;
            case 3 -> edit.stop = stop;
            case 4 -> {
                edit.start = start;
                edit.minutes = minutes;
            }
            default -> {
                edit.start = start;
                edit.rate = quantity(dice.of("100", "125", "250", "999"), "mL/h");
                edit.volume = quantity(dice.of("100", "250", "500"), "mL");
            }
        }
        if (edit.stop != null && dice.percent(6)) {
            edit.timeEvidence = dice.of(TimeEvidence.values());
        }
    }

    private void pause(AdministrationEdit edit, LocalDateTime start, LocalDateTime stop) {
        long whole = RandomClock.wallMinutes(start, stop);
        if (whole < SHORTEST_WITH_PAUSE || clock.changes() || !dice.percent(7)) {
            return;
        }
        int from = dice.between(1, (int) whole / 2);
        int to = dice.between(from + 1, (int) whole - 1);
        edit.pauses.add(new Pause(clock.after(start, from), clock.after(start, to)));
    }

    private void onLine(AdministrationEdit edit) {
        if (!accesses.isEmpty() && dice.percent(90)) {
            edit.access = dice.of(accesses).id();
        }
    }

    private void pump(AdministrationEdit edit) {
        edit.pump = dice.of(Pump.PORTABLE, Pump.PORTABLE, Pump.ELASTOMERIC, Pump.STATIONARY, Pump.IMPLANTABLE);
        edit.pumpSuppliedBy = dice.percent(20) ? PumpSupplier.DME_SUPPLIER : null;
        if (dice.percent(60)) {
            edit.continuesAfterVisit = true;
            edit.stop = null;
            edit.pauses.clear();
            edit.timeEvidence = null;
            edit.minutes = dice.percent(80) ? Integer.valueOf(dice.of(480, 481, 2760)) : null;
        }
    }

    private static Quantity quantity(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }
}

package org.basilic.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.basilic.model.Administration;
import org.basilic.model.Discontinued;
import org.basilic.model.DrugClass;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.TimeEvidence;

/**
 * An administration for a test, as in {@code An.infusion("a1").of("oxaliplatin").from("09:00").to("11:00")}. Immutable:
 * each word returns a new one. Times are on 2026-03-02 unless {@link #on} says otherwise first.
 */
public final class An {

    /** The day that encounters of tests are on unless they say otherwise. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ClockText clock;
    private final Administration administration;

    private An(ClockText clock, Administration administration) {
        this.clock = clock;
        this.administration = administration;
    }

    /** Returns an intravenous infusion of nothing yet. */
    public static An infusion(String id) {
        return of(id, Route.IV_INFUSION);
    }

    /** Returns an intravenous push of nothing yet. */
    public static An push(String id) {
        return of(id, Route.IV_PUSH);
    }

    /** Returns an intramuscular injection of nothing yet. */
    public static An injection(String id) {
        return of(id, Route.INTRAMUSCULAR);
    }

    /** Returns an hour's kind of plain fluid: class and purpose hydration, an infusion. */
    public static An hydration(String id) {
        return infusion(id).of("normal saline", DrugClass.HYDRATION).purpose(Purpose.HYDRATION);
    }

    /** Returns an administration by any route, of nothing yet. */
    public static An of(String id, Route route) {
        return new An(new ClockText(DAY), new AdministrationEdit(id, route).done());
    }

    /** Returns an administration like this one. */
    public static An like(Administration administration) {
        return new An(new ClockText(DAY), administration);
    }

    /** Returns the same with the times that follow on another day. */
    public An on(LocalDate day) {
        return new An(new ClockText(day), administration);
    }

    public An of(String name) {
        return with(edit -> edit.name = name);
    }

    public An of(String name, DrugClass drugClass) {
        return with(edit -> {
            edit.name = name;
            edit.drugClass = drugClass;
        });
    }

    public An hcpcs(String code) {
        return with(edit -> edit.hcpcs = code);
    }

    public An from(String time) {
        return with(edit -> edit.start = clock.time(time));
    }

    public An to(String time) {
        return with(edit -> edit.stop = clock.time(time));
    }

    public An minutes(int minutes) {
        return with(edit -> edit.minutes = minutes);
    }

    public An paused(String from, String to) {
        return with(edit -> edit.pauses.add(new Pause(clock.time(from), clock.time(to))));
    }

    public An at(String access) {
        return with(edit -> edit.access = access);
    }

    public An purpose(Purpose purpose) {
        return with(edit -> edit.purpose = purpose);
    }

    public An mixture(String mixture) {
        return with(edit -> edit.mixture = mixture);
    }

    public An order(String order) {
        return with(edit -> edit.order = order);
    }

    public An dose(String amount, String unit) {
        return with(edit -> edit.dose = new Quantity(new BigDecimal(amount), unit));
    }

    public An rate(String amount, String unit) {
        return with(edit -> edit.rate = new Quantity(new BigDecimal(amount), unit));
    }

    public An volume(String amount, String unit) {
        return with(edit -> edit.volume = new Quantity(new BigDecimal(amount), unit));
    }

    public An evidence(TimeEvidence evidence) {
        return with(edit -> edit.timeEvidence = evidence);
    }

    public An attended(boolean attended) {
        return with(edit -> edit.continuouslyAttended = attended);
    }

    public An ordered(boolean ordered) {
        return with(edit -> edit.ordered = ordered);
    }

    public An stoppedFor(Discontinued cause) {
        return with(edit -> edit.discontinued = cause);
    }

    /** Returns the same on a pump that the patient takes home. */
    public An goesHomeOn(Pump pump) {
        return with(edit -> {
            edit.pump = pump;
            edit.continuesAfterVisit = true;
        });
    }

    /** Returns the same with any other change. */
    public An with(Consumer<AdministrationEdit> change) {
        AdministrationEdit edit = new AdministrationEdit(administration);
        change.accept(edit);
        return new An(clock, edit.done());
    }

    /** Returns the administration. */
    public Administration done() {
        return administration;
    }
}

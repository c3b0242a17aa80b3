package org.basilic.testkit.random;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.model.TimeEvidence;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;
import org.jspecify.annotations.Nullable;

/** Changes to an encounter after which its lines must be what they were, or no fewer. Each returns a new encounter. */
public final class Changes {

    private Changes() {}

    /** Returns the encounter with its administrations in another order. */
    public static Encounter shuffled(Encounter encounter, long seed) {
        EncounterEdit edit = new EncounterEdit(encounter);
        Collections.shuffle(edit.administrations, new Random(seed));
        return edit.done();
    }

    /**
     * Whether an administration can be cut into touching bags: an infusion of a named drug with both times documented, no
     * pauses, no pump and nobody beside it, on a night on which the clock is not changed.
     */
    public static boolean canBeSplit(Encounter encounter, Administration administration) {
        LocalDateTime start = administration.start();
        LocalDateTime stop = administration.stop();
        boolean infusion =
                administration.route() == Route.IV_INFUSION || administration.route() == Route.INTRA_ARTERIAL_INFUSION;
        return infusion
                && start != null
                && stop != null
                && ChronoUnit.MINUTES.between(start, stop) > 1
                && administration.pauses().isEmpty()
                && administration.mixture() == null
                && administration.continuouslyAttended() == null
                && administration.pump() == null
                && documented(administration.timeEvidence())
                && !clockChanges(encounter.timeZone(), start, stop)
                && administration.minutes() == null
                && (administration.drug().name() != null
                        || administration.drug().hcpcs() != null);
    }

    private static boolean documented(@Nullable TimeEvidence evidence) {
        return evidence != TimeEvidence.ASSUMED && evidence != TimeEvidence.DERIVED;
    }

    /** Whether the clock of the zone is changed on a day around these times, so that a time may come twice or never. */
    public static boolean clockChanges(@Nullable ZoneId zone, LocalDateTime start, LocalDateTime stop) {
        return zone != null
                && !start.minusDays(1)
                        .atZone(zone)
                        .getOffset()
                        .equals(stop.plusDays(1).atZone(zone).getOffset());
    }

    /**
     * Returns the encounter with one infusion cut into two bags that touch after some minutes; amounts are divided, the
     * rest stands in both. The second bag's id is that of the first with {@code -2}.
     */
    public static Encounter split(Encounter encounter, String id, int afterMinutes) {
        EncounterEdit edit = new EncounterEdit(encounter);
        edit.administrations.clear();
        for (Administration administration : encounter.administrations()) {
            LocalDateTime start = administration.start();
            if (!administration.id().equals(id) || start == null) {
                edit.administrations.add(administration);
                continue;
            }
            LocalDateTime between = start.plusMinutes(afterMinutes);
            AdministrationEdit first = new AdministrationEdit(administration);
            first.stop = between;
            halve(first);
            AdministrationEdit second = new AdministrationEdit(administration);
            second.id = id + "-2";
            second.start = between;
            halve(second);
            second.containers.clear();
            edit.administrations.add(first.done());
            edit.administrations.add(second.done());
        }
        return edit.done();
    }

    private static void halve(AdministrationEdit edit) {
        edit.dose = half(edit.dose);
        edit.volume = half(edit.volume);
        edit.wasted = half(edit.wasted);
    }

    private static @Nullable Quantity half(@Nullable Quantity quantity) {
        return quantity == null
                ? null
                : new Quantity(quantity.amount().divide(BigDecimal.valueOf(2), MathContext.DECIMAL64), quantity.unit());
    }

    /** Returns the encounter some days later. */
    public static Encounter shifted(Encounter encounter, int days) {
        UnaryOperator<@Nullable LocalDateTime> later = time -> time == null ? null : time.plusDays(days);
        EncounterEdit edit = new EncounterEdit(encounter);
        edit.dateOfService = edit.dateOfService == null ? null : edit.dateOfService.plusDays(days);
        edit.arrival = later.apply(edit.arrival);
        edit.departure = later.apply(edit.departure);
        edit.administrations.clear();
        for (Administration administration : encounter.administrations()) {
            AdministrationEdit given = new AdministrationEdit(administration);
            given.start = later.apply(given.start);
            given.stop = later.apply(given.stop);
            List<Pause> pauses = new ArrayList<>(given.pauses);
            given.pauses.clear();
            for (Pause pause : pauses) {
                given.pauses.add(
                        new Pause(pause.start().plusDays(days), pause.stop().plusDays(days)));
            }
            edit.administrations.add(given.done());
        }
        return edit.done();
    }

    /** Returns the encounter with a saline flush at a time, or without a time. */
    public static Encounter withFlush(Encounter encounter, @Nullable LocalDateTime time) {
        AdministrationEdit flush = fluid("flush", Route.IV_PUSH, Purpose.FLUSH);
        flush.start = time;
        return with(encounter, flush);
    }

    /** Returns the encounter with a bag that keeps the vein open for a while, or for a time that nobody charted. */
    public static Encounter withKeepVeinOpen(Encounter encounter, @Nullable LocalDateTime start, Duration length) {
        AdministrationEdit bag = fluid("keep-open", Route.IV_INFUSION, Purpose.KEEP_VEIN_OPEN);
        bag.start = start;
        bag.stop = start == null ? null : start.plus(length);
        return with(encounter, bag);
    }

    private static AdministrationEdit fluid(String id, Route route, Purpose purpose) {
        AdministrationEdit edit = new AdministrationEdit(id, route);
        edit.name = "normal saline";
        edit.drugClass = DrugClass.HYDRATION;
        edit.purpose = purpose;
        return edit;
    }

    private static Encounter with(Encounter encounter, AdministrationEdit further) {
        EncounterEdit edit = new EncounterEdit(encounter);
        if (!edit.accesses.isEmpty()) {
            further.access = edit.accesses.get(0).id();
        }
        edit.administrations.add(further.done());
        return edit.done();
    }

    /** Returns the encounter with one administration running a minute longer, by its stop or else by its length. */
    public static Encounter minuteLonger(Encounter encounter, String id) {
        EncounterEdit edit = new EncounterEdit(encounter);
        edit.administrations.replaceAll(administration -> {
            if (!administration.id().equals(id)) {
                return administration;
            }
            AdministrationEdit longer = new AdministrationEdit(administration);
            longer.stop = longer.stop == null ? null : longer.stop.plusMinutes(1);
            longer.minutes = longer.minutes == null ? null : longer.minutes + 1;
            return longer.done();
        });
        return edit.done();
    }
}

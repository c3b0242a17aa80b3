package org.basilic.testkit.oracle.drugs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;
import org.jspecify.annotations.Nullable;

/** Takes parts from a visit, one by one, as long as it stays what it was found for. */
final class Smaller {

    private static final List<Consumer<AdministrationEdit>> FIELDS = List.of(
            edit -> edit.name = null,
            edit -> edit.ndc = null,
            edit -> edit.drugClass = null,
            edit -> edit.purpose = null,
            edit -> edit.start = null,
            edit -> edit.stop = null,
            edit -> edit.minutes = null,
            edit -> edit.volume = null,
            edit -> edit.dose = null,
            edit -> edit.ordered = null,
            edit -> edit.order = null,
            edit -> edit.wasted = null,
            edit -> edit.suppliedBy = null,
            edit -> edit.acquired340B = null,
            edit -> edit.containers.replaceAll(one -> container(one, 1, one.ndc(), one.usedForOthers())),
            edit -> edit.containers.replaceAll(one -> container(one, one.count(), null, one.usedForOthers())),
            edit -> edit.containers.replaceAll(one -> container(one, one.count(), one.ndc(), null)),
            edit -> edit.wasted = none(edit.wasted));

    private Smaller() {}

    static Encounter of(Encounter visit, Predicate<Encounter> still) {
        Encounter current = visit;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Encounter candidate : candidates(current)) {
                if (!candidate.equals(current) && still.test(candidate)) {
                    current = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return current;
    }

    private static List<Encounter> candidates(Encounter visit) {
        List<Encounter> candidates = new ArrayList<>();
        for (int i = 0; i < visit.administrations().size(); i++) {
            int which = i;
            candidates.add(changed(visit, edit -> edit.administrations.remove(which)));
        }
        for (int i = 0; i < visit.services().size(); i++) {
            int which = i;
            candidates.add(changed(visit, edit -> edit.services.remove(which)));
        }
        candidates.add(changed(visit, edit -> edit.placeOfService = null));
        candidates.add(changed(visit, edit -> edit.payer = null));
        candidates.add(changed(visit, edit -> edit.program340B = null));
        for (int i = 0; i < visit.administrations().size(); i++) {
            Administration given = visit.administrations().get(i);
            for (Consumer<AdministrationEdit> field : FIELDS) {
                candidates.add(with(visit, i, given, field));
            }
            for (int j = 0; j < given.containers().size(); j++) {
                int which = j;
                candidates.add(with(visit, i, given, edit -> edit.containers.remove(which)));
            }
        }
        return candidates;
    }

    private static Encounter with(
            Encounter visit, int index, Administration given, Consumer<AdministrationEdit> change) {
        AdministrationEdit edit = new AdministrationEdit(given);
        change.accept(edit);
        return changed(visit, all -> all.administrations.set(index, edit.done()));
    }

    private static Encounter changed(Encounter visit, Consumer<EncounterEdit> change) {
        EncounterEdit edit = new EncounterEdit(visit);
        change.accept(edit);
        return edit.done();
    }

    private static Container container(Container one, int count, @Nullable String ndc, @Nullable Quantity others) {
        return new Container(one.kind(), one.size(), count, ndc, others);
    }

    private static @Nullable Quantity none(@Nullable Quantity quantity) {
        return quantity == null ? null : new Quantity(BigDecimal.ZERO, quantity.unit());
    }
}

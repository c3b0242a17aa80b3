package org.basilic.rules.amount;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Quantity;
import org.basilic.reference.Measure;
import org.basilic.worksheet.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What one administration opened, gave and discarded, in one measure; null where it is not charted or cannot be told.
 *
 * @param opened what the containers held; null when none is charted
 * @param usedForOthers what of it went to other patients
 * @param containers from which kind of container it came
 * @param told whether everything charted beside the dose is in a unit that leads to the measure
 * @param forPatient what the containers held for this patient
 * @param left what they held for this patient beyond what was given
 */
record Supply(
        Measure measure,
        @Nullable Amount given,
        @Nullable Amount opened,
        @Nullable Amount usedForOthers,
        @Nullable Amount wasted,
        From containers,
        boolean told,
        @Nullable Amount forPatient,
        @Nullable Amount left) {

    /** The charted containers. */
    enum From {
        NONE,
        SINGLE_DOSE,
        MULTI_DOSE,
        BOTH
    }

    /** Reads the amounts of an administration by a way of turning them into one measure. */
    static Supply of(Administration charted, @Nullable Amount given, Conversion to) {
        Quantity discarded = charted.wasted();
        Amount wasted = discarded == null ? null : to.of(discarded);
        boolean told = discarded == null || wasted != null;
        List<Container> containers = charted.containers();
        if (containers.isEmpty()) {
            return new Supply(to.measure(), given, null, Amount.ZERO, wasted, From.NONE, told, null, null);
        }
        Amount opened = Amount.ZERO;
        Amount others = Amount.ZERO;
        From from = null;
        for (int i = 0; i < containers.size(); i++) {
            Container container = containers.get(i);
            From kind = container.kind() == ContainerKind.SINGLE_DOSE ? From.SINGLE_DOSE : From.MULTI_DOSE;
            from = from == null || from == kind ? kind : From.BOTH;
            Amount size = to.of(container.size());
            if (size == null || opened == null) {
                opened = null;
            } else {
                opened = opened.plus(container.count() == 1 ? size : size.times(BigDecimal.valueOf(container.count())));
            }
            Quantity shared = container.usedForOthers();
            if (shared != null) {
                Amount toOthers = to.of(shared);
                others = toOthers == null || others == null ? null : others.plus(toOthers);
            }
        }
        told &= opened != null && others != null;
        Amount forPatient =
                opened == null || others == null ? null : others.signum() == 0 ? opened : opened.minus(others);
        return new Supply(
                to.measure(),
                given,
                opened,
                others,
                wasted,
                from == null ? From.NONE : from,
                told,
                forPatient,
                forPatient == null || given == null ? null : forPatient.minus(given));
    }

    /** Returns what stays in multi-dose containers. */
    Amount kept() {
        if (left == null || containers != From.MULTI_DOSE) {
            return Amount.ZERO;
        }
        Amount kept = wasted == null ? left : left.minus(wasted);
        return kept.signum() > 0 ? kept : Amount.ZERO;
    }

    /** Returns what nobody charted the fate of, below zero when more is charted than was opened; null when not told. */
    @Nullable
    Amount unexplained() {
        if (opened == null || given == null) {
            return null;
        }
        if (left == null) {
            // How much went to others is not told: whatever was not given is not accounted for.
            Amount rest = opened.minus(given);
            return wasted == null ? rest : rest.minus(wasted);
        }
        Amount after = wasted == null ? left : left.minus(wasted);
        return containers == From.MULTI_DOSE && after.signum() > 0 ? Amount.ZERO : after;
    }
}

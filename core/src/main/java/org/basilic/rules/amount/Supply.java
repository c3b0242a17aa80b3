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
 * @param sizesTold whether every container and every discarded amount is in a unit that leads to the measure
 */
record Supply(
        Measure measure,
        @Nullable Amount given,
        @Nullable Amount opened,
        Amount usedForOthers,
        @Nullable Amount wasted,
        From containers,
        boolean sizesTold) {

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
        boolean told = (wasted == null) == (discarded == null);
        List<Container> containers = charted.containers();
        if (containers.isEmpty()) {
            return new Supply(to.measure(), given, null, Amount.ZERO, wasted, From.NONE, told);
        }
        Amount opened = Amount.ZERO;
        Amount others = Amount.ZERO;
        From from = null;
        for (int i = 0; i < containers.size(); i++) {
            Container container = containers.get(i);
            From kind = container.kind() == ContainerKind.SINGLE_DOSE ? From.SINGLE_DOSE : From.MULTI_DOSE;
            from = from == null || from == kind ? kind : From.BOTH;
            Amount size = to.of(container.size());
            Quantity shared = container.usedForOthers();
            Amount toOthers = shared == null ? Amount.ZERO : to.of(shared);
            if (size == null || toOthers == null) {
                told = false;
            } else {
                opened = opened.plus(container.count() == 1 ? size : size.times(BigDecimal.valueOf(container.count())));
                others = shared == null ? others : others.plus(toOthers);
            }
        }
        return new Supply(
                to.measure(), given, told ? opened : null, others, wasted, from == null ? From.NONE : from, told);
    }

    /** Returns what the containers held beyond what was given and what went to others; null when either is not told. */
    @Nullable
    Amount left() {
        return opened == null || given == null
                ? null
                : opened.minus(usedForOthers).minus(given);
    }

    /** Returns what stays in multi-dose containers. */
    Amount kept() {
        Amount left = left();
        if (left == null || containers != From.MULTI_DOSE) {
            return Amount.ZERO;
        }
        Amount kept = wasted == null ? left : left.minus(wasted);
        return kept.signum() > 0 ? kept : Amount.ZERO;
    }

    /** Returns what nobody charted the fate of, below zero when more is charted than was opened; null when not told. */
    @Nullable
    Amount unexplained() {
        Amount left = left();
        if (left == null) {
            return null;
        }
        Amount after = wasted == null ? left : left.minus(wasted);
        return containers == From.MULTI_DOSE && after.signum() > 0 ? Amount.ZERO : after;
    }
}

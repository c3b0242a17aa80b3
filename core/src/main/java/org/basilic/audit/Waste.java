package org.basilic.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.audit.Matching.Pair;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one visit say of discarded drug, seen together: one mistake about it shows on the drug line and on the line
 * of the discarded part, and is told once.
 */
final class Waste {

    static final String NOTHING_DISCARDED = "JZ";

    private final List<Pair> pairs;

    Waste(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** Whether a drug line is beside a billed line of discarded drug that nothing supports. */
    boolean unsupportedBeside(Portion drug) {
        return alone(drug.code(), true) != null;
    }

    /** Returns the line of discarded drug that is supported for the code of a drug line and not billed, or null. */
    @Nullable
    Portion unbilledBeside(Portion drug) {
        Pair pair = alone(drug.code(), false);
        return pair == null ? null : pair.supported();
    }

    private @Nullable Pair alone(String code, boolean billed) {
        for (Pair pair : pairs) {
            Portion here = billed ? pair.billed() : pair.supported();
            Portion there = billed ? pair.supported() : pair.billed();
            if (here != null
                    && there == null
                    && here.kind() == LineKind.WASTE
                    && here.code().equals(code)) {
                return pair;
            }
        }
        return null;
    }

    /** Whether the units of a billed drug line are those given and those discarded together. */
    static boolean within(Portion billed, Portion supported, Portion discarded) {
        BigDecimal all = Objects.requireNonNull(supported.units()).add(Objects.requireNonNull(discarded.units()));
        return billed.units() != null && billed.units().compareTo(all) == 0;
    }

    /** Whether a billed drug line of the code says that nothing was discarded. */
    boolean denied(String code) {
        for (Pair pair : pairs) {
            Portion billed = pair.billed();
            if (billed != null
                    && billed.kind() == LineKind.DRUG
                    && billed.code().equals(code)
                    && billed.modifiers().contains(NOTHING_DISCARDED)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the pair whose billed drug line has the discarded units among its own, or null. */
    @Nullable
    Pair holding(Portion discarded) {
        for (Pair pair : pairs) {
            Portion billed = pair.billed();
            Portion supported = pair.supported();
            if (billed != null
                    && supported != null
                    && billed.kind() == LineKind.DRUG
                    && billed.code().equals(discarded.code())
                    && supported.code().equals(discarded.code())
                    && within(billed, supported, discarded)) {
                return pair;
            }
        }
        return null;
    }

    /** Returns the modifiers without the one that says that nothing was discarded. */
    static List<String> withoutMark(List<String> modifiers) {
        List<String> others = new ArrayList<>(modifiers);
        others.remove(NOTHING_DISCARDED);
        return others;
    }
}

package org.basilic.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.audit.Matching.Pair;
import org.basilic.result.LineKind;

/** In what the two sides of a pair differ, the gravest first: that one has the units and dollars of the pair. */
final class Comparison {

    private final Waste waste;
    private final DiagnosisCheck diagnoses;

    Comparison(Waste waste, DiagnosisCheck diagnoses) {
        this.waste = waste;
        this.diagnoses = diagnoses;
    }

    List<Deviation> of(Pair pair) {
        Portion billed = pair.billed();
        Portion supported = pair.supported();
        if (billed != null && supported != null) {
            List<Deviation> found =
                    pair.kin() == null ? sameCode(billed, supported) : otherCode(billed, supported, pair.kin());
            found.addAll(diagnoses.of(billed, supported));
            return found;
        }
        if (billed != null) {
            List<Deviation> found = new ArrayList<>();
            found.add(onlyBilled(billed));
            return found;
        }
        return onlySupported(Objects.requireNonNull(supported));
    }

    private static Deviation onlyBilled(Portion billed) {
        return billed.kind() == LineKind.WASTE
                ? new Deviation.UnsupportedWaste(billed.code(), billed.units())
                : new Deviation.OverCoded(billed.code(), billed.units());
    }

    private List<Deviation> onlySupported(Portion supported) {
        BigDecimal units = Objects.requireNonNull(supported.units());
        if (supported.kind() != LineKind.WASTE) {
            return List.of(new Deviation.UnderCoded(supported.code(), units, supported.minutes()));
        }
        boolean within = waste.holding(supported) != null;
        return List.of(new Deviation.MissingWaste(supported.code(), units, within, waste.denied(supported.code())));
    }

    private static List<Deviation> otherCode(Portion billed, Portion supported, String kin) {
        List<Deviation> found = new ArrayList<>();
        found.add(new Deviation.WrongCode(billed.code(), supported.code(), billed.kind(), kin));
        return found;
    }

    private List<Deviation> sameCode(Portion billed, Portion supported) {
        List<Deviation> found = new ArrayList<>();
        BigDecimal units = Objects.requireNonNull(supported.units());
        BigDecimal claimed = billed.units();
        Portion unbilled = billed.kind() == LineKind.DRUG ? waste.unbilledBeside(supported) : null;
        boolean within = unbilled != null && Waste.within(billed, supported, unbilled);
        if (claimed != null && claimed.compareTo(units) != 0 && !within) {
            found.add(new Deviation.WrongUnits(billed.code(), claimed, units, supported.minutes()));
        }
        if (!billed.sameDay(supported) && billed.service() != null) {
            found.add(new Deviation.WrongDate(billed.code(), billed.service(), supported.supportedDay()));
        }
        String ndc = billed.ndc();
        String charted = supported.ndc();
        if (ndc != null && charted != null && !ndc.equals(charted)) {
            found.add(new Deviation.WrongProduct(billed.code(), ndc, charted));
        }
        modifiers(billed, supported, unbilled != null, found);
        return found;
    }

    private void modifiers(Portion billed, Portion supported, boolean unbilledWaste, List<Deviation> found) {
        List<String> have = billed.modifiers();
        List<String> want = supported.modifiers();
        boolean marked = have.contains(Waste.NOTHING_DISCARDED);
        boolean wanted = want.contains(Waste.NOTHING_DISCARDED);
        if (wanted && !marked) {
            // A billed line of discarded drug that nothing supports tells the same mistake by itself.
            if (!waste.unsupportedBeside(billed)) {
                found.add(new Deviation.MissingWaste(billed.code(), null, false, false));
            }
            want = Waste.withoutMark(want);
        } else if (marked && !wanted && unbilledWaste) {
            have = Waste.withoutMark(have);
        }
        ModifierDifference difference = ModifierDifference.between(have, want);
        if (!difference.none()) {
            found.add(new Deviation.WrongModifier(billed.code(), difference.missing(), difference.extra(), want));
        }
    }
}

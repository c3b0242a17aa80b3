package org.basilic.claim.edit;

import java.util.List;
import java.util.Objects;
import org.basilic.claim.DrugProduct;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Edits;
import org.basilic.reference.SoldAs;
import org.basilic.reference.VialSize;
import org.jspecify.annotations.Nullable;

/** Lines that say what was discarded of a drug, or that nothing was. */
final class WasteLines {

    private WasteLines() {}

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            boolean discarded = line.has(VisitLine.DISCARDED);
            boolean none = line.has(VisitLine.NONE_DISCARDED);
            if (!discarded && !none) {
                continue;
            }
            if (discarded && none) {
                look.find(Edit.WASTE_AND_NONE, line, "%s with JW and JZ".formatted(line.code()));
                continue;
            }
            if (discarded) {
                beside(line, look);
            }
            Edits edits = look.on(line.day());
            if (edits != null) {
                drug(line, edits, look);
            }
        }
    }

    /** The discarded part stands beside what was given, and not beside the word that nothing was discarded. */
    private static void beside(VisitLine line, Look look) {
        List<VisitLine> others = look.visit().stream()
                .filter(other -> !other.is(line) && other.code().equals(line.code()))
                .filter(other -> other.sameDay(line) || other.day() == null || line.day() == null)
                .toList();
        if (others.stream().allMatch(other -> other.has(VisitLine.DISCARDED))) {
            look.find(Edit.WASTE_ALONE, line, "%s JW and no line of what was given".formatted(line.code()));
        } else if (others.stream().anyMatch(other -> other.has(VisitLine.NONE_DISCARDED) && oneProduct(line, other))) {
            look.find(Edit.WASTE_BESIDE_NONE, line, "%s JW beside JZ on one day".formatted(line.code()));
        }
    }

    /** Two lines whose products are not both told may be of one. */
    private static boolean oneProduct(VisitLine line, VisitLine other) {
        String ndc = ndc(line);
        String otherNdc = ndc(other);
        return ndc == null || otherNdc == null || Objects.equals(ndc, otherNdc);
    }

    private static @Nullable String ndc(VisitLine line) {
        DrugProduct product = line.line().product();
        return product == null ? null : product.ndc();
    }

    private static void drug(VisitLine line, Edits edits, Look look) {
        DrugFacts facts = LineKinds.drug(line, edits);
        if (facts == null) {
            if (LineKinds.administration(line, edits)) {
                look.find(Edit.WASTE_ON_SERVICE, line, "%s is no drug".formatted(line.code()));
            }
            return;
        }
        if (facts.soldAs() == SoldAs.MULTI_DOSE) {
            look.find(
                    Edit.WASTE_OF_MULTI_DOSE, line, "%s is sold in multi-dose containers alone".formatted(line.code()));
        }
        BillingUnit unit = facts.billingUnit();
        if (line.has(VisitLine.DISCARDED) && unit != null && asLargeAsEveryContainer(unit, facts.vials())) {
            look.find(
                    Edit.WASTE_OF_WHOLE_CONTAINER,
                    line,
                    "one unit of %s is %s, as much as the largest container".formatted(line.code(), unit));
        }
    }

    private static boolean asLargeAsEveryContainer(BillingUnit unit, List<VialSize> vials) {
        return !vials.isEmpty()
                && vials.stream()
                        .allMatch(vial -> vial.unit().measure() == unit.measure()
                                && vial.base().compareTo(unit.base()) <= 0);
    }
}

package org.basilic.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.audit.Matching.Pair;
import org.basilic.claim.DateSpan;
import org.basilic.result.Alternative;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;

/** Under which other values of switches a billed line would be right, as far as the coding tried them. */
final class Otherwise {

    private final CodedEncounter coded;

    Otherwise(CodedEncounter coded) {
        this.coded = coded;
    }

    List<Alternative> of(Deviation deviation, Pair pair) {
        return switch (deviation.kind()) {
            case WRONG_PRODUCT, UNSUPPORTED_DIAGNOSIS, DUPLICATE -> List.of();
            default -> under(pair);
        };
    }

    private List<Alternative> under(Pair pair) {
        List<Alternative> right = new ArrayList<>();
        for (Alternative alternative : coded.alternatives()) {
            Portion billed = pair.billed();
            Portion supported = pair.supported();
            boolean fits = billed == null
                    ? supported != null && units(alternative, supported, false).signum() == 0
                    : billed.units() != null && units(alternative, billed, true).compareTo(billed.units()) == 0;
            if (fits) {
                right.add(alternative);
            }
        }
        return right;
    }

    /** Returns the units that an alternative has of what a portion bills. */
    private static BigDecimal units(Alternative alternative, Portion portion, boolean modifiers) {
        BigDecimal units = BigDecimal.ZERO;
        for (CodedLine line : alternative.lines()) {
            boolean same = line.kind() == portion.kind()
                    && line.code().equals(portion.code())
                    && (portion.service() == null || portion.service().holds(DateSpan.of(line.serviceDate())))
                    && (!modifiers
                            || ModifierDifference.between(portion.modifiers(), line.modifiers())
                                    .none());
            if (same) {
                units = units.add(BigDecimal.valueOf(line.units()));
            }
        }
        return units;
    }
}

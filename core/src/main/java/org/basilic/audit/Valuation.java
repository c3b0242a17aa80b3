package org.basilic.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.audit.Matching.Pair;
import org.basilic.model.Encounter;
import org.basilic.price.LinePrice;
import org.basilic.price.Prices;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** What both sides come to: expected amounts by one set of tables, as if each side were the claim, and charges as billed. */
final class Valuation {

    private final IdentityHashMap<BilledLine, BigDecimal> billed = new IdentityHashMap<>();
    private final Map<Integer, BigDecimal> supported = new HashMap<>();

    private Valuation() {}

    /** Returns a valuation that knows no expected amounts. */
    static Valuation none() {
        return new Valuation();
    }

    static Valuation of(
            Encounter encounter,
            CodedEncounter coded,
            BilledVisit visit,
            Scope scope,
            Reference reference,
            @Nullable String locality) {
        Valuation valuation = new Valuation();
        for (LinePrice price : Prices.of(encounter, coded, reference, locality).lines()) {
            if (price.amount() != null) {
                valuation.supported.put(price.line(), price.amount());
            }
        }
        List<BilledLine> priced = new ArrayList<>();
        List<CodedLine> lines = new ArrayList<>();
        for (BilledLine line : visit.lines()) {
            CodedLine asCoded = asCoded(line, scope);
            if (asCoded != null) {
                priced.add(line);
                lines.add(asCoded);
            }
        }
        CodedEncounter asClaimed = with(coded, lines);
        for (LinePrice price :
                Prices.of(encounter, asClaimed, reference, locality).lines()) {
            if (price.amount() != null) {
                valuation.billed.put(priced.get(price.line() - 1), price.amount());
            }
        }
        return valuation;
    }

    /** Returns what a difference of this kind between the lines of a pair comes to. */
    Stakes of(Deviation deviation, Pair pair) {
        if (deviation instanceof Deviation.MissingWaste missing && missing.within()) {
            return Stakes.COUNTED_ELSEWHERE; // what was discarded is billed, only not as such
        }
        return new Stakes(units(deviation, pair), dollars(pair), charge(deviation, pair.billed()));
    }

    private static BigDecimal units(Deviation deviation, Pair pair) {
        if (deviation instanceof Deviation.WrongCode) {
            return BigDecimal.ZERO;
        }
        return units(pair.billed()).subtract(units(pair.supported()));
    }

    private static BigDecimal units(@Nullable Portion portion) {
        return portion == null || portion.units() == null ? BigDecimal.ZERO : portion.units();
    }

    private @Nullable BigDecimal dollars(Pair pair) {
        BigDecimal difference = new BigDecimal("0.00");
        if (pair.billed() != null) {
            for (BilledLine line : pair.billed().billed()) {
                BigDecimal amount = billed.get(line);
                if (amount == null) {
                    return null;
                }
                difference = difference.add(amount);
            }
        }
        if (pair.supported() != null) {
            for (SupportedLine line : pair.supported().supported()) {
                BigDecimal amount = supported.get(line.number());
                if (amount == null) {
                    return null;
                }
                difference = difference.subtract(amount);
            }
        }
        return difference;
    }

    private static @Nullable BigDecimal charge(Deviation deviation, @Nullable Portion billed) {
        if (deviation.direction() != Direction.OVER || billed == null) {
            return null;
        }
        BigDecimal sum = new BigDecimal("0.00");
        for (BilledLine line : billed.billed()) {
            if (line.charge() == null) {
                return null;
            }
            sum = sum.add(line.charge());
        }
        if (deviation instanceof Deviation.WrongUnits units) {
            return sum.multiply(units.billed().subtract(units.supported()))
                    .divide(units.billed(), 2, RoundingMode.HALF_UP);
        }
        return sum;
    }

    private static @Nullable CodedLine asCoded(BilledLine line, Scope scope) {
        BigDecimal units = line.units();
        String code = line.code();
        if (code == null || units == null || units.scale() > 0 || units.signum() <= 0 || units.precision() > 9) {
            return null;
        }
        LineKind kind = scope.kind(line);
        LocalDate day = scope.day(line);
        return new CodedLine(
                code,
                line.modifiers(),
                units.intValueExact(),
                kind == null ? LineKind.SERVICE : kind,
                day,
                List.of(),
                null,
                null,
                line.ndc(),
                List.of(),
                List.of());
    }

    private static CodedEncounter with(CodedEncounter coded, List<CodedLine> lines) {
        return new CodedEncounter(
                coded.encounter(),
                coded.status(),
                coded.policy(),
                coded.effective(),
                coded.rulebook(),
                coded.referenceData(),
                lines,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}

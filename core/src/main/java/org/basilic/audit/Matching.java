package org.basilic.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of billed lines to supported ones: what says the same first, then sums of lines, then what shares the code,
 * then what was likely meant for the same administration or drug. The order of the lines changes nothing.
 */
final class Matching {

    /** A billed portion beside the supported one that it is compared with; at least one of the two is there. */
    record Pair(
            @Nullable Portion billed,
            @Nullable Portion supported,
            @Nullable String kin) {}

    private record Candidate(int cost, Portion billed, Portion supported) {}

    private static final int OTHER_DAY = 16;
    private static final int OTHER_PRODUCT = 8;
    private static final int OTHER_MODIFIERS = 4;
    private static final int OTHER_UNITS = 2;

    private final Kinship kinship;
    private final List<Portion> billed;
    private final List<Portion> supported;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<BilledLine, BilledLine> duplicates = new LinkedHashMap<>();

    private Matching(Kinship kinship, List<Portion> billed, List<Portion> supported) {
        this.kinship = kinship;
        this.billed = new ArrayList<>(billed);
        this.supported = new ArrayList<>(supported);
        this.billed.sort(Portion.ORDER);
        this.supported.sort(Portion.ORDER);
    }

    static Matching of(Kinship kinship, List<Portion> billed, List<Portion> supported) {
        Matching matching = new Matching(kinship, billed, supported);
        matching.whole();
        matching.sums();
        matching.byCode();
        matching.setDuplicatesApart();
        matching.byKin();
        matching.rest();
        return matching;
    }

    /** Returns the pairs, those without a partner last. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Returns the lines that repeat another one, each with the one it repeats. */
    Map<BilledLine, BilledLine> duplicates() {
        return duplicates;
    }

    private void whole() {
        for (Portion one : List.copyOf(billed)) {
            for (Portion other : supported) {
                if (cost(one, other) == 0) {
                    join(one, other, null);
                    break;
                }
            }
        }
    }

    /** Joins lines that say the same but for their units; the product does not count where a side tells none of it. */
    private void sums() {
        Map<List<Object>, Integer> untold = new LinkedHashMap<>();
        for (Portion one : billed) {
            untold.merge(key(one, null), one.ndc() == null ? 0 : 1, Integer::sum);
        }
        Map<List<Object>, Integer> untoldOfRecord = new LinkedHashMap<>();
        for (Portion one : supported) {
            untoldOfRecord.merge(key(one, null), one.ndc() == null ? 0 : 1, Integer::sum);
        }
        gather(billed, untold, untoldOfRecord);
        gather(supported, untold, untoldOfRecord);
        whole();
    }

    private static void gather(
            List<Portion> side, Map<List<Object>, Integer> products, Map<List<Object>, Integer> productsOfRecord) {
        Map<List<Object>, Portion> sums = new LinkedHashMap<>();
        for (Portion one : side) {
            List<Object> key = key(one, null);
            boolean untold = Objects.equals(products.get(key), 0) || Objects.equals(productsOfRecord.get(key), 0);
            sums.merge(untold ? key : key(one, one.ndc()), one, Portion::with);
        }
        side.clear();
        side.addAll(sums.values());
    }

    private static List<Object> key(Portion one, @Nullable String ndc) {
        return List.of(one.kind(), one.code(), one.modifiers(), String.valueOf(one.service()), ndc == null ? "" : ndc);
    }

    private void byCode() {
        List<Candidate> candidates = new ArrayList<>();
        for (Portion one : billed) {
            for (Portion other : supported) {
                if (one.kind() == other.kind() && one.code().equals(other.code())) {
                    candidates.add(new Candidate(cost(one, other), one, other));
                }
            }
        }
        take(candidates, false);
    }

    private void byKin() {
        List<Candidate> candidates = new ArrayList<>();
        for (Portion one : billed) {
            for (Portion other : supported) {
                if (one.kind() == other.kind() && one.sameDay(other) && kin(one, other) != null) {
                    candidates.add(new Candidate(cost(one, other), one, other));
                }
            }
        }
        take(candidates, true);
    }

    private @Nullable String kin(Portion one, Portion other) {
        if (one.kind() == LineKind.SERVICE || one.code().equals(other.code())) {
            return null;
        }
        LocalDate day = other.supportedDay();
        return kinship.between(one.code(), other.code(), one.kind(), day);
    }

    private void take(List<Candidate> candidates, boolean kin) {
        // Stable: among equal costs the order of the portions decides, which is no matter of how the lines came.
        candidates.sort(Comparator.comparingInt(Candidate::cost));
        for (Candidate candidate : candidates) {
            if (billed.contains(candidate.billed()) && supported.contains(candidate.supported())) {
                join(
                        candidate.billed(),
                        candidate.supported(),
                        kin ? kin(candidate.billed(), candidate.supported()) : null);
            }
        }
    }

    /** Returns how much two portions of one code have apart; zero where a claim would show the same. */
    private static int cost(Portion one, Portion other) {
        if (one.kind() != other.kind()) {
            return Integer.MAX_VALUE;
        }
        int cost = one.code().equals(other.code()) ? 0 : 1;
        cost += one.sameDay(other) ? 0 : OTHER_DAY;
        cost += one.sameProduct(other) ? 0 : OTHER_PRODUCT;
        cost += one.sameModifiers(other) ? 0 : OTHER_MODIFIERS;
        return cost + (one.sameUnits(other) ? 0 : OTHER_UNITS);
    }

    private void join(Portion one, Portion other, @Nullable String kin) {
        billed.remove(one);
        supported.remove(other);
        pairs.add(new Pair(one, other, kin));
    }

    /** A line without a partner that says what a line with one says, or an earlier one without, is that line once more. */
    private void setDuplicatesApart() {
        List<BilledLine> seen = new ArrayList<>();
        for (Pair pair : pairs) {
            seen.addAll(Objects.requireNonNull(pair.billed()).billed());
        }
        List<Portion> left = new ArrayList<>();
        for (Portion portion : billed) {
            for (BilledLine line : portion.billed()) {
                BilledLine same = same(line, seen);
                if (same == null) {
                    left.add(Portion.of(line, portion.kind(), portion.modifiers()));
                    seen.add(line);
                } else {
                    duplicates.put(line, same);
                }
            }
        }
        billed.clear();
        billed.addAll(left);
    }

    private static @Nullable BilledLine same(BilledLine line, List<BilledLine> seen) {
        for (BilledLine other : seen) {
            if (Objects.equals(line.code(), other.code())
                    && line.modifiers().equals(other.modifiers())
                    && Portion.sameNumber(line.units(), other.units())
                    && Objects.equals(line.service(), other.service())
                    && Objects.equals(line.ndc(), other.ndc())) {
                return other;
            }
        }
        return null;
    }

    private void rest() {
        billed.forEach(portion -> pairs.add(new Pair(portion, null, null)));
        supported.forEach(portion -> pairs.add(new Pair(null, portion, null)));
    }
}

package org.basilic.claim.making;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.claim.DrugProduct;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * A drug, with what was discarded of it, spread by its units over as few claims as stay below the ceiling. Units and charges add up
 * to those of the whole; no two parts of a line have the same charge, for the second would be taken for a copy of the first; and
 * what was discarded never stands on a claim without the drug.
 */
final class Spread {

    /** Marks a service as given again, so that a line of the second claim is not taken for the first's. */
    static final String REPEATED = "76";

    private static final int MODIFIERS_MOST = 4;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int CENTS = 2;

    /** More claims for one drug than anyone sends. */
    private static final int CLAIMS_MOST = 99;

    private final Draft drug;
    private final @Nullable Draft waste;
    private final BigDecimal ceiling;

    private Spread(Draft drug, @Nullable Draft waste, BigDecimal ceiling) {
        this.drug = drug;
        this.waste = waste;
        this.ceiling = ceiling;
    }

    /**
     * Returns the parts, one list for each claim.
     *
     * @param beside dollars that the first claim has to hold besides
     * @return the lines as they are, in one list, where they cannot be spread; a problem then says so
     */
    static List<List<Draft>> of(List<Draft> group, BigDecimal beside, Limits limits, Found found) {
        BigDecimal ceiling = limits.ceiling();
        Draft drug = alone(group, LineKind.DRUG);
        Draft waste = alone(group, LineKind.WASTE);
        int known = (drug == null ? 0 : 1) + (waste == null ? 0 : 1);
        List<List<Draft>> parts = ceiling == null || drug == null || known != group.size()
                ? null
                : new Spread(drug, waste, ceiling).parts(beside);
        if (parts == null) {
            Draft first = group.get(0);
            found.add(
                    "line " + first.number(),
                    ClaimProblemCode.ABOVE_CEILING,
                    "%s, %d units at %s"
                            .formatted(
                                    first.coded().code(),
                                    first.units(),
                                    first.charge().toPlainString()),
                    "at most " + ceiling + " on each claim");
            parts = new ArrayList<>();
            parts.add(group);
            return parts;
        }
        for (List<Draft> part : parts) {
            for (Draft draft : part) {
                if (draft.modifiers().size() > MODIFIERS_MOST) {
                    found.add(
                            "line " + draft.number(),
                            ClaimProblemCode.TOO_MANY_MODIFIERS,
                            String.join(" ", draft.modifiers()),
                            "at most " + MODIFIERS_MOST);
                }
            }
        }
        return parts;
    }

    private static @Nullable Draft alone(List<Draft> group, LineKind kind) {
        Draft alone = null;
        for (Draft draft : group) {
            if (draft.coded().kind() == kind) {
                if (alone != null) {
                    return null;
                }
                alone = draft;
            }
        }
        return alone;
    }

    private @Nullable List<List<Draft>> parts(BigDecimal beside) {
        int room = units(ceiling);
        int firstRoom = units(ceiling.subtract(beside));
        for (int claims = 2; claims <= Math.min(drug.units(), CLAIMS_MOST); claims++) {
            int[] rooms = new int[claims];
            Arrays.fill(rooms, room);
            rooms[0] = firstRoom >= 1 ? firstRoom : room;
            List<List<Draft>> parts = parts(rooms, firstRoom >= 1 ? beside : BigDecimal.ZERO);
            if (parts != null) {
                return parts;
            }
        }
        return null;
    }

    /** Returns how many units a claim holds that has so many dollars left. */
    private int units(BigDecimal dollars) {
        BigDecimal one = dearest(drug);
        if (waste != null) {
            one = one.max(dearest(waste));
        }
        int most = drug.units() + (waste == null ? 0 : waste.units());
        if (one.signum() == 0) {
            return most;
        }
        BigDecimal units = dollars.divide(one, 0, RoundingMode.FLOOR);
        return units.compareTo(BigDecimal.valueOf(most)) > 0 ? most : Math.max(units.intValueExact(), 0);
    }

    /** Returns what one unit costs, up to the cent. */
    private static BigDecimal dearest(Draft draft) {
        return draft.charge().divide(BigDecimal.valueOf(draft.units()), CENTS, RoundingMode.CEILING);
    }

    private @Nullable List<List<Draft>> parts(int[] rooms, BigDecimal beside) {
        int[] discarded = new int[rooms.length];
        int left = waste == null ? 0 : waste.units();
        int[] free = rooms.clone();
        for (int i = rooms.length - 1; i >= 0; i--) {
            discarded[i] = Math.min(left, Math.max(rooms[i] - 1, 0));
            left -= discarded[i];
            free[i] -= discarded[i];
        }
        int[] given = left > 0 ? null : Shares.of(drug.units(), free);
        if (given == null) {
            return null;
        }
        List<@Nullable Draft> drugs = cut(drug, given);
        List<@Nullable Draft> wastes = waste == null ? new ArrayList<>() : cut(waste, discarded);
        List<List<Draft>> parts = new ArrayList<>(rooms.length);
        for (int i = 0; i < rooms.length; i++) {
            List<Draft> part = new ArrayList<>(2);
            Draft ofDrug = drugs.get(i);
            if (ofDrug != null) {
                part.add(ofDrug);
            }
            Draft ofWaste = wastes.isEmpty() ? null : wastes.get(i);
            if (ofWaste != null) {
                part.add(ofWaste);
            }
            BigDecimal total = Draft.sum(part).add(i == 0 ? beside : BigDecimal.ZERO);
            if (total.compareTo(ceiling) > 0) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }

    /** Returns a part of the line for each share above zero, null for the others. */
    private static List<@Nullable Draft> cut(Draft whole, int[] shares) {
        List<Integer> cut = new ArrayList<>();
        for (int share : shares) {
            if (share > 0) {
                cut.add(share);
            }
        }
        List<BigDecimal> charges = charges(whole, cut);
        List<@Nullable DrugProduct> products = products(whole, cut);
        List<@Nullable Draft> parts = new ArrayList<>(shares.length);
        int next = 0;
        for (int share : shares) {
            if (share == 0) {
                parts.add(null);
            } else if (cut.size() == 1) {
                parts.add(whole);
            } else {
                List<String> modifiers = next == 0 ? whole.modifiers() : whole.with(REPEATED);
                parts.add(whole.part(next + 1, share, charges.get(next), modifiers, products.get(next)));
                next++;
            }
        }
        return parts;
    }

    /** Returns the charge of each share; where two would be alike, all differ by cents that add up to nothing. */
    private static List<BigDecimal> charges(Draft whole, List<Integer> shares) {
        List<BigDecimal> charges = proportions(whole.charge(), whole.units(), shares, CENTS);
        boolean alike = charges.stream().distinct().count() < charges.size();
        for (int i = 0; alike && i < charges.size(); i++) {
            charges.set(i, charges.get(i).add(CENT.multiply(BigDecimal.valueOf(shift(i, charges.size())))));
        }
        return charges;
    }

    /** Returns different numbers around zero, whose sum is zero, the largest first. */
    private static int shift(int place, int of) {
        int shift = of / 2 - place;
        return of % 2 == 0 && shift <= 0 ? shift - 1 : shift;
    }

    private static List<@Nullable DrugProduct> products(Draft whole, List<Integer> shares) {
        DrugProduct product = whole.product();
        BigDecimal quantity = product == null ? null : product.quantity();
        List<@Nullable DrugProduct> products = new ArrayList<>(shares.size());
        List<BigDecimal> quantities = quantity == null
                ? List.of()
                : proportions(quantity, whole.units(), shares, Math.max(quantity.scale(), 3));
        for (int i = 0; i < shares.size(); i++) {
            products.add(
                    product == null || quantities.isEmpty()
                            ? product
                            : new DrugProduct(
                                    product.ndc(), quantities.get(i), product.measure(), product.prescription()));
        }
        return products;
    }

    /** Divides an amount by shares, rounded to so many decimals; the last one makes them add up. */
    private static List<BigDecimal> proportions(BigDecimal amount, int units, List<Integer> shares, int decimals) {
        List<BigDecimal> parts = new ArrayList<>(shares.size());
        BigDecimal left = amount;
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal part = i == shares.size() - 1
                    ? left
                    : amount.multiply(BigDecimal.valueOf(shares.get(i)))
                            .divide(BigDecimal.valueOf(units), decimals, RoundingMode.HALF_UP);
            parts.add(part);
            left = left.subtract(part);
        }
        return parts;
    }
}

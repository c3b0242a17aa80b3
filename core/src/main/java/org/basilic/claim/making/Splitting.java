package org.basilic.claim.making;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.reference.DayTables;
import org.basilic.result.LineKind;

/**
 * Spreads the lines of a visit over several claims where one does not hold them: too many lines, or a total above the ceiling.
 * What belongs together stays together as far as a claim has room for it; a drug that alone is above the ceiling is spread by its
 * units.
 */
final class Splitting {

    private final Limits limits;
    private final DayTables tables;
    private final Found found;
    private final List<List<Draft>> bundles = new ArrayList<>();

    private Splitting(Limits limits, DayTables tables, Found found) {
        this.limits = limits;
        this.tables = tables;
        this.found = found;
    }

    /** Returns the lines of each claim, in the order of the claims; every line is on one of them. */
    static List<List<Draft>> of(List<Draft> drafts, Limits limits, DayTables tables, Found found) {
        List<Draft> ordered = Order.of(drafts);
        if (limits.hold(ordered)) {
            return List.of(ordered);
        }
        Splitting splitting = new Splitting(limits, tables, found);
        splitting.divide(ordered, Bond.PARENT);
        return splitting.pack(ordered);
    }

    /** Adds the lines as bundles that a claim holds. */
    private void divide(List<Draft> drafts, Bond bond) {
        for (List<Draft> group : bond.groups(drafts, tables)) {
            if (limits.hold(group)) {
                bundles.add(group);
            } else if (bond == Bond.PARENT) {
                divide(group, Bond.ADMINISTRATION);
            } else if (bond == Bond.ADMINISTRATION) {
                divideGiven(group);
            } else {
                bundles.addAll(Spread.of(group, BigDecimal.ZERO, limits, found));
            }
        }
    }

    /** Divides drugs and what gave them; of a drug that must be spread, the first part stays with what gave it. */
    private void divideGiven(List<Draft> drafts) {
        List<Draft> giving = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.coded().kind() == LineKind.ADMINISTRATION) {
                giving.add(draft);
            }
        }
        List<List<Draft>> groups = Bond.WASTE.groups(drafts, tables);
        List<Draft> spread = null;
        for (List<Draft> group : groups) {
            if (spread == null && !limits.hold(group)) {
                spread = group;
            }
        }
        boolean beside =
                spread != null && limits.leaveRoom(giving) && !giving.isEmpty() && giving.size() < drafts.size();
        for (List<Draft> group : groups) {
            if (beside && group.size() == 1 && giving.contains(group.get(0))) {
                continue;
            }
            if (limits.hold(group)) {
                bundles.add(group);
                continue;
            }
            boolean first = beside && group.equals(spread);
            List<List<Draft>> parts = Spread.of(group, first ? Draft.sum(giving) : BigDecimal.ZERO, limits, found);
            if (first) {
                List<Draft> together = new ArrayList<>(giving);
                together.addAll(parts.get(0));
                if (limits.hold(together)) {
                    parts.set(0, together);
                } else {
                    bundles.add(giving);
                }
            }
            bundles.addAll(parts);
        }
    }

    /** Puts each bundle on the first claim that has room for it. */
    private List<List<Draft>> pack(List<Draft> ordered) {
        List<List<Draft>> claims = new ArrayList<>();
        for (List<Draft> bundle : bundles) {
            List<Draft> there = null;
            for (List<Draft> claim : claims) {
                List<Draft> together = new ArrayList<>(claim);
                together.addAll(bundle);
                if (there == null && limits.hold(together) && !sameLine(claim, bundle)) {
                    there = claim;
                }
            }
            if (there == null) {
                claims.add(new ArrayList<>(bundle));
            } else {
                there.addAll(bundle);
            }
        }
        List<Integer> places = new ArrayList<>(ordered.size());
        for (Draft draft : ordered) {
            places.add(draft.number());
        }
        for (List<Draft> claim : claims) {
            claim.sort(Comparator.comparingInt(draft -> places.indexOf(draft.number())));
        }
        return claims;
    }

    /** Whether a part of one line would stand beside another part of it. */
    private static boolean sameLine(List<Draft> claim, List<Draft> bundle) {
        for (Draft one : claim) {
            for (Draft other : bundle) {
                if (one.number() == other.number()) {
                    return true;
                }
            }
        }
        return false;
    }
}

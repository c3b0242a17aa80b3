package org.basilic.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.Access;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The part of the encounter's check that finds accesses whose {@code lumenOf} and {@code replaces} go in a circle. */
final class AccessCircles {

    private final List<Access> accesses;
    private final Map<String, Integer> byId = new HashMap<>();
    private final List<List<Integer>> onward = new ArrayList<>();
    private final List<List<Integer>> backward = new ArrayList<>();

    private AccessCircles(List<Access> accesses) {
        this.accesses = accesses;
        for (int i = 0; i < accesses.size(); i++) {
            byId.putIfAbsent(accesses.get(i).id(), i);
            onward.add(new ArrayList<>(2));
            backward.add(new ArrayList<>(2));
        }
        for (int i = 0; i < accesses.size(); i++) {
            link(i, accesses.get(i).lumenOf());
            link(i, accesses.get(i).replaces());
        }
    }

    /** Adds each access that comes back to itself. */
    static List<Problem> problems(List<Access> accesses, List<Problem> found) {
        return new AccessCircles(accesses).problems(found);
    }

    /**
     * Takes away what leads nowhere, and then what nothing leads to, until only circles and the links between two of them
     * are left. Linear in the number of accesses, however long the chains.
     */
    private List<Problem> problems(List<Problem> found) {
        BitSet left = new BitSet(accesses.size());
        left.set(0, accesses.size());
        strip(left, onward, backward);
        strip(left, backward, onward);
        List<Problem> all = found;
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            Integer lumenOf = target(accesses.get(i).lumenOf());
            String property = lumenOf != null && left.get(lumenOf) ? "].lumenOf" : "].replaces";
            all = Problems.with(
                    all,
                    "$.accesses[" + i + property,
                    ProblemCode.DANGLING_REFERENCE,
                    "a chain of accesses that comes back to itself",
                    "a chain that ends at an access with neither lumenOf nor replaces");
        }
        return all;
    }

    private @Nullable Integer target(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    private void link(int from, @Nullable String id) {
        Integer to = target(id);
        if (to != null) {
            onward.get(from).add(to);
            backward.get(to).add(from);
        }
    }

    private static void strip(BitSet left, List<List<Integer>> outgoing, List<List<Integer>> incoming) {
        int[] open = new int[outgoing.size()];
        ArrayDeque<Integer> ends = new ArrayDeque<>();
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            open[i] = (int) outgoing.get(i).stream().filter(left::get).count();
            if (open[i] == 0) {
                ends.add(i);
            }
        }
        while (!ends.isEmpty()) {
            int end = ends.remove();
            left.clear(end);
            for (int before : incoming.get(end)) {
                if (left.get(before) && --open[before] == 0) {
                    ends.add(before);
                }
            }
        }
    }
}

package org.basilic.formats.hl7;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Numbers of administrations that are missing between others of their order. What is missing before the first may lie before
 * the input.
 */
final class Gaps {

    private final Map<String, TreeSet<Integer>> numbers = new HashMap<>();

    Gaps(List<Administered> all) {
        for (Administered one : all) {
            if (one.number() >= 0) {
                numbers.computeIfAbsent(one.line(), line -> new TreeSet<>()).add(one.number());
            }
        }
    }

    /** Returns the number that is missing just before this one; -1 when none is. */
    int before(Administered one) {
        TreeSet<Integer> of = numbers.get(one.line());
        Integer lower = of == null || one.number() < 0 ? null : of.lower(one.number());
        return lower == null || lower == one.number() - 1 ? -1 : one.number() - 1;
    }
}

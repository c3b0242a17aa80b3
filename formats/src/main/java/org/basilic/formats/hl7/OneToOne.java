package org.basilic.formats.hl7;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Numbers that stand for others, as far as the whole input leaves no doubt for which. */
final class OneToOne {

    private final Map<String, Set<String>> others = new HashMap<>();
    private final Set<String> proper = new HashSet<>();

    /** Hears that a number stands for another, which stands for itself. */
    void add(String number, String other) {
        others.computeIfAbsent(number, none -> new HashSet<>(1)).add(other);
        proper.add(other);
    }

    /** Returns the number for which this one stands; itself where it stands for none, or for several. */
    String of(String number) {
        Set<String> of = others.get(number);
        return of == null || of.size() > 1 || proper.contains(number)
                ? number
                : of.iterator().next();
    }
}

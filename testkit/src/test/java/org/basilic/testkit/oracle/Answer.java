package org.basilic.testkit.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the oracle says of an encounter.
 *
 * @param units units by code, modifiers and day, written {@code 2026-03-02 96365 59}
 * @param questions administrations that get no line, or not the likely one, until somebody answers
 */
record Answer(TreeMap<String, Integer> units, TreeSet<String> questions) {

    /** Returns the answer that these lines add up to. */
    static Answer of(Collection<Line> lines, Set<String> questions) {
        TreeMap<String, Integer> units = new TreeMap<>();
        lines.forEach(line -> add(units, line.day, line.code, line.modifiers, line.units));
        return new Answer(units, new TreeSet<>(questions));
    }

    /** Adds units under the key that answers are compared by. */
    static void add(
            TreeMap<String, Integer> units, LocalDate day, String code, Collection<String> modifiers, int more) {
        String key = day + " " + code + " " + String.join(",", new TreeSet<>(modifiers));
        units.merge(key.strip(), more, Integer::sum);
    }
}

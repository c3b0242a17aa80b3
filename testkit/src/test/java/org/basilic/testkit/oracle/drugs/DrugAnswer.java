package org.basilic.testkit.oracle.drugs;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the drugs of an encounter.
 *
 * @param units units by line, written {@code 2026-03-02 J1745 [TB, JW] waste 57894003001}
 * @param open administrations that somebody must look at: not coded, or not coded to the end
 */
record DrugAnswer(TreeMap<String, Integer> units, TreeSet<String> open) {

    DrugAnswer() {
        this(new TreeMap<>(), new TreeSet<>());
    }

    /** Adds units to a line; nothing for none. */
    void add(LocalDate day, String code, List<String> modifiers, LineKind kind, @Nullable String ndc, int more) {
        if (more > 0) {
            String key = day + " " + code + " " + modifiers + " " + kind.written() + (ndc == null ? "" : " " + ndc);
            units.merge(key, more, Integer::sum);
        }
    }
}

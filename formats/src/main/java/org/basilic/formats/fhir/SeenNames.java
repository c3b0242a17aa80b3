package org.basilic.formats.fhir;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that an object has had so far. Few are compared one by one, which is what nearly every object needs. */
final class SeenNames {

    private static final int FEW = 24;

    private String[] first = new String[8];
    private int size;
    private @Nullable Set<String> all;

    /** Forgets all. */
    void clear() {
        size = 0;
        all = null;
    }

    /** Notes a name; false when it was there before. */
    boolean add(String name) {
        if (all != null) {
            return all.add(name);
        }
        for (int i = 0; i < size; i++) {
            if (first[i].equals(name)) {
                return false;
            }
        }
        if (size == FEW) {
            Set<String> more = new HashSet<>(Arrays.asList(first).subList(0, size));
            all = more;
            return more.add(name);
        }
        if (size == first.length) {
            first = Arrays.copyOf(first, Math.min(FEW, 2 * size));
        }
        first[size++] = name;
        return true;
    }
}

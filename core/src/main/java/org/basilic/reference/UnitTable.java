package org.basilic.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The closed table of units in which drugs are charted. */
final class UnitTable {

    private final Map<String, UnitOfMeasure> units = new HashMap<>(256);

    /**
     * Gathers the units by what is written for them; letter case does not matter where only one unit is meant whatever the
     * case ({@code MG}), and does where two differ by it alone ({@code mU} and {@code MU}).
     */
    UnitTable(List<UnitOfMeasure> rows) {
        Map<String, UnitOfMeasure> lowerCase = new HashMap<>();
        Set<String> byCaseAlone = new HashSet<>();
        for (UnitOfMeasure unit : rows) {
            String lower = unit.written().toLowerCase(Locale.ROOT);
            UnitOfMeasure other = lowerCase.putIfAbsent(lower, unit);
            if (other != null && !same(other, unit)) {
                byCaseAlone.add(lower);
            }
        }
        for (Map.Entry<String, UnitOfMeasure> unit : lowerCase.entrySet()) {
            if (!byCaseAlone.contains(unit.getKey())) {
                units.put(unit.getKey(), unit.getValue());
            }
        }
        for (UnitOfMeasure unit : rows) {
            units.put(unit.written(), unit);
        }
    }

    /** Returns the unit that is written so, or null when the table does not know it. */
    @Nullable
    UnitOfMeasure unit(String written) {
        UnitOfMeasure exact = units.get(written);
        return exact != null ? exact : units.get(written.trim().toLowerCase(Locale.ROOT));
    }

    private static boolean same(UnitOfMeasure one, UnitOfMeasure other) {
        return one.measure() == other.measure() && one.factor().compareTo(other.factor()) == 0;
    }
}

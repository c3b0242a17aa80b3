package org.basilic.formats.feed;

import java.util.List;
import java.util.Set;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The units that a map may name: those of the unit table; and rates, which are one of them over a time, with what the dose goes
 * by between: {@code mL/h}, {@code mcg/kg/min}.
 */
final class MapUnits {

    private static final Set<String> TIMES = Set.of("h", "min", "d");
    private static final Set<String> GOES_BY = Set.of("kg", "m2");

    private MapUnits() {}

    /** Says what is wrong with a unit; null when nothing is. */
    static @Nullable String complaint(String unit) {
        List<String> parts = List.of(unit.split("/", -1));
        boolean known = Reference.builtIn().knowsUnit(unit)
                || (Reference.builtIn().knowsUnit(parts.get(0))
                        && (parts.size() == 2 || (parts.size() == 3 && GOES_BY.contains(parts.get(1))))
                        && TIMES.contains(parts.get(parts.size() - 1)));
        return known
                ? null
                : "the unit table does not know '" + unit
                        + "'; name a unit of reference/units.csv such as mg, or a rate "
                        + "such as mL/h, mg/min or mcg/kg/min";
    }
}

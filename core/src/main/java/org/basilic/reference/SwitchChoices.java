package org.basilic.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which values each switch may have, for whoever reads one from a file. */
final class SwitchChoices {

    private final Map<Switch, List<String>> values = new EnumMap<>(Switch.class);

    SwitchChoices(List<SwitchRow> rows) {
        for (Switch each : Switch.values()) {
            values.put(each, new ArrayList<>());
        }
        for (SwitchRow row : rows) {
            List<String> known = valuesOf(row.name());
            if (!known.contains(row.value())) {
                known.add(row.value());
            }
        }
    }

    /** Refuses a row with a switch that there is not, or a value that the switch does not have. */
    void check(PolicyRow row, TableRow cells) {
        Switch named = Switch.named(row.subject());
        if (named == null) {
            throw cells.malformed("unknown switch '" + row.subject() + "'; the nearest is " + nearest(row.subject())
                    + "; all of them: basilic switches");
        }
        if (!valuesOf(named).contains(row.value())) {
            throw cells.malformed("the switch " + named.written() + " has no value '" + row.value() + "'; it is one of "
                    + String.join(", ", valuesOf(named)));
        }
    }

    private List<String> valuesOf(Switch name) {
        List<String> known = values.get(name);
        if (known == null) {
            throw new IllegalStateException("every switch has a list");
        }
        return known;
    }

    private static String nearest(String word) {
        String nearest = Switch.values()[0].written();
        for (Switch each : Switch.values()) {
            if (shared(each.written(), word) > shared(nearest, word)) {
                nearest = each.written();
            }
        }
        return nearest;
    }

    /** Counts the pairs of neighbouring letters of one word that the other has too. */
    private static int shared(String one, String other) {
        int count = 0;
        String small = other.toLowerCase(Locale.ROOT);
        String mine = one.toLowerCase(Locale.ROOT);
        for (int i = 0; i + 2 <= mine.length(); i++) {
            if (small.contains(mine.substring(i, i + 2))) {
                count++;
            }
        }
        return count;
    }
}

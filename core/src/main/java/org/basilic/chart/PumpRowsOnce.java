package org.basilic.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Leaves of several rows about one event the one that holds. */
final class PumpRowsOnce {

    private PumpRowsOnce() {}

    /** Returns the rows that hold, in the order of their ids, and adds the fates of the others. */
    static List<PumpRow> of(Collection<PumpRow> rows, List<RowFate> fates) {
        Map<String, List<PumpRow>> events = new TreeMap<>();
        for (PumpRow row : rows) {
            String key = row.id().item() + '\n' + row.id().anchor();
            events.computeIfAbsent(key, event -> new ArrayList<>()).add(row);
        }
        List<PumpRow> once = new ArrayList<>();
        for (List<PumpRow> same : events.values()) {
            same.sort(Comparator.comparing(PumpRow::version)
                    .thenComparing(row -> row.place().text())
                    .thenComparing(PumpRow::toString));
            PumpRow last = same.get(same.size() - 1);
            if (last.change() == Change.RETRACT) {
                same.forEach(row -> fates.add(new RowFate(row.place(), Fate.RETRACTED, null, null)));
                continue;
            }
            // Of several that say the same, the first that was sent holds: when it was sent tells about the clock.
            PumpRow holds = last;
            for (int i = same.size() - 1; i >= 0 && says(same.get(i), last); i--) {
                holds = same.get(i);
            }
            boolean kept = false;
            for (PumpRow row : same) {
                if (row.equals(holds) && !kept) {
                    kept = true;
                    once.add(row);
                } else {
                    Fate fate = says(row, last) ? Fate.DUPLICATE : Fate.SUPERSEDED;
                    fates.add(new RowFate(row.place(), fate, null, null));
                }
            }
        }
        return once;
    }

    private static boolean says(PumpRow one, PumpRow other) {
        return one.event().equals(other.event()) && one.visit().equals(other.visit());
    }
}

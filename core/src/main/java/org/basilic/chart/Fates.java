package org.basilic.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** What becomes of each row; told anew for a row, the last word holds. */
final class Fates {

    private record Told(
            Fate fate, @Nullable String encounter, @Nullable OpenPointKind kind) {}

    private final IdentityHashMap<ChartRow, Told> told = new IdentityHashMap<>();

    void set(ChartRow row, Fate fate) {
        told.put(row, new Told(fate, null, null));
    }

    void review(ChartRow row, OpenPointKind kind) {
        told.put(row, new Told(Fate.REVIEW, null, kind));
    }

    void in(ChartRow row, Fate fate, String encounter) {
        Told before = told.get(row);
        told.put(row, new Told(fate, encounter, before == null ? null : before.kind()));
    }

    /** Adds to which encounter a row belongs whose fate was told before. */
    void place(ChartRow row, String encounter) {
        Told before = told.get(row);
        if (before != null) {
            told.put(row, new Told(before.fate(), encounter, before.kind()));
        }
    }

    boolean known(ChartRow row) {
        return told.containsKey(row);
    }

    /** Returns the fates of these rows, in the order of their places. */
    List<RowFate> of(Collection<? extends ChartRow> rows) {
        List<RowFate> all = new ArrayList<>(rows.size());
        for (ChartRow row : rows) {
            Told fate = told.get(row);
            if (fate == null) {
                throw new IllegalStateException("a row without a fate");
            }
            all.add(new RowFate(row.place(), fate.fate(), fate.encounter(), fate.kind()));
        }
        all.sort(Comparator.comparing((RowFate fate) -> fate.place().feed())
                .thenComparing(
                        fate -> fate.place().text(),
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .thenComparing(RowFate::fate));
        return all;
    }
}

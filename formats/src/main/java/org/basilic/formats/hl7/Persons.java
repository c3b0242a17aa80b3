package org.basilic.formats.hl7;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.basilic.chart.ChartRow;
import org.basilic.chart.MergeRow;

/** The patients of an input, by all numbers under which it files them. */
final class Persons {

    private final OneToOne authorities = new OneToOne();
    private final Map<String, String> above = new HashMap<>();

    Persons(Iterable<? extends ChartRow> rows) {
        Set<String> keys = new HashSet<>();
        for (ChartRow row : rows) {
            keys.add(row.visit().patient());
            if (row instanceof MergeRow merge) {
                keys.add(merge.into().patient());
            }
        }
        for (String key : keys) {
            int slash = key.lastIndexOf('/');
            if (slash > 0) {
                authorities.add(key.substring(slash + 1), key);
            }
        }
        for (ChartRow row : rows) {
            if (row instanceof MergeRow merge) {
                join(patient(merge.visit().patient()), patient(merge.into().patient()));
            }
        }
    }

    /** Returns the number with its authority, where the input tells it elsewhere and there is one only. */
    String patient(String key) {
        return authorities.of(key);
    }

    /** Returns what is the same for all numbers that were ever merged: of orders, not of visits. */
    String person(String key) {
        String now = patient(key);
        for (String next = above.get(now); next != null; next = above.get(now)) {
            now = next;
        }
        return now;
    }

    /** The smaller of the two stands for both, so that the order in which they are told means nothing. */
    private void join(String one, String other) {
        String a = person(one);
        String b = person(other);
        int order = a.compareTo(b);
        if (order != 0) {
            above.put(order < 0 ? b : a, order < 0 ? a : b);
        }
    }
}

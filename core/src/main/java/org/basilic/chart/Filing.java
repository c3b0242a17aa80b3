package org.basilic.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under which number rows belong after all merges. Of two merges of one number the later holds. */
final class Filing {

    /** Without any merge. */
    static final Filing NONE = new Filing(List.of());

    private final Map<VisitKey, MergeRow> merges = new HashMap<>();

    Filing(List<ChartRow> current) {
        for (ChartRow row : current) {
            if (row instanceof MergeRow merge) {
                merges.merge(merge.visit(), merge, (a, b) -> a.version().compareTo(b.version()) < 0 ? b : a);
            }
        }
    }

    /** Returns where what was filed under this key belongs; a circle of merges ends where it began. */
    VisitKey of(VisitKey key) {
        if (merges.isEmpty()) {
            return key;
        }
        VisitKey now = key;
        Set<VisitKey> seen = new HashSet<>();
        while (seen.add(now)) {
            VisitKey next = next(now);
            if (next == null) {
                return now;
            }
            now = next;
        }
        return now;
    }

    private @Nullable VisitKey next(VisitKey key) {
        MergeRow ofVisit = key.visit() == null ? null : merges.get(key);
        if (ofVisit != null) {
            String visit = ofVisit.into().visit();
            return new VisitKey(ofVisit.into().patient(), visit == null ? key.visit() : visit);
        }
        MergeRow ofPatient = merges.get(new VisitKey(key.patient(), null));
        return ofPatient == null ? null : new VisitKey(ofPatient.into().patient(), key.visit());
    }
}

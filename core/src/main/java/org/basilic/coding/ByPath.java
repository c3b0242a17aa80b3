package org.basilic.coding;

import java.util.ArrayList;
import java.util.List;
import org.basilic.result.Reason;
import org.basilic.rules.drug.Path;
import org.basilic.rules.drug.Screening;
import org.basilic.rules.visit.PlaceOfService;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;

/** The administrations by the topic that codes them, each in clock order; most visits need one topic or two. */
final class ByPath {

    private final List<Entry> entries;
    private final Path[] paths;
    /** A bit for each path on which there is something. */
    private int taken;

    private ByPath(List<Entry> entries) {
        this.entries = entries;
        this.paths = new Path[entries.size()];
    }

    /** Screens the administrations. */
    static ByPath of(List<Entry> entries, Worksheet sheet) {
        ByPath byPath = new ByPath(entries);
        Reason bar = PlaceOfService.bar(sheet);
        boolean found = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (bar != null && !found && Screening.barred(entry, bar)) {
                PlaceOfService.find(bar, sheet);
                found = true;
            }
            Path path = Screening.path(entry, bar, sheet);
            byPath.paths[i] = path;
            byPath.taken |= bit(path);
        }
        return byPath;
    }

    /** Whether anything is on this path. */
    boolean any(Path path) {
        return (taken & bit(path)) != 0;
    }

    /** Returns what is on this path. */
    List<Entry> at(Path path) {
        if (!any(path)) {
            return List.of();
        }
        if (taken == bit(path)) {
            return entries;
        }
        List<Entry> there = new ArrayList<>(entries.size());
        for (int i = 0; i < paths.length; i++) {
            if (paths[i] == path) {
                there.add(entries.get(i));
            }
        }
        return there;
    }

    private static int bit(Path path) {
        return 1 << path.ordinal();
    }
}

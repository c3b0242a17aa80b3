package org.basilic.server.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.server.reports.Report.Figure;
import org.basilic.server.reports.Report.Sort;

/**
 * Which rows of a report tell of so few that they stay in the facility (CMS's rule on small cells), and which others must stay
 * with them: whoever knows a total, of all rows or of those with a name in common, would work out the hidden ones from the
 * shown ones.
 */
final class SmallCells {

    /** A count below this tells of people. */
    private static final int SMALLEST = 11;

    private final Report report;
    /** Of each row its counts, and what is left of a count beside the part of it that has a figure of its own. */
    private final List<long[]> counts = new ArrayList<>();

    private final Set<Integer> withheld = new TreeSet<>();

    private SmallCells(Report report) {
        this.report = report;
        report.rows().forEach(row -> counts.add(counts(report.figures(), row)));
    }

    /** Returns the places of the rows that show no figures outside the facility. */
    static Set<Integer> withheld(Report report) {
        SmallCells cells = new SmallCells(report);
        for (int i = 0; i < cells.counts.size(); i++) {
            for (long count : cells.counts.get(i)) {
                if (small(count)) {
                    cells.withheld.add(i);
                }
            }
        }
        boolean grew = true;
        while (grew) {
            grew = false;
            // Every choice of names is a way to add rows up: bit n of it stands for name n.
            for (int names = 0; names < (1 << report.names().size()); names++) {
                for (List<Integer> rows : cells.groups(names)) {
                    grew |= cells.protect(rows);
                }
            }
        }
        return cells.withheld;
    }

    private static long[] counts(List<Figure> figures, Report.Row row) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).sort() == Sort.COUNT) {
                counts.add(count(row, i));
                for (int whole = 0; whole < figures.size(); whole++) {
                    if (figures.get(whole).name().equals(figures.get(i).within())) {
                        counts.add(count(row, whole) - count(row, i));
                    }
                }
            }
        }
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    private static long count(Report.Row row, int figure) {
        String value = row.values().get(figure);
        return value.isEmpty() ? 0 : new BigDecimal(value).longValue();
    }

    private static boolean small(long count) {
        return count > 0 && count < SMALLEST;
    }

    private Iterable<List<Integer>> groups(int names) {
        Map<List<String>, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < report.rows().size(); i++) {
            List<String> key = new ArrayList<>();
            for (int name = 0; name < report.names().size(); name++) {
                if ((names & (1 << name)) != 0) {
                    key.add(report.rows().get(i).names().get(name));
                }
            }
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(i);
        }
        return groups.values();
    }

    /** Withholds the next smallest of these rows, where the withheld ones are few together; returns whether it did. */
    private boolean protect(List<Integer> rows) {
        int figures = rows.isEmpty() ? 0 : counts.get(rows.get(0)).length;
        for (int figure = 0; figure < figures; figure++) {
            long hidden = 0;
            int next = -1;
            for (int row : rows) {
                long count = counts.get(row)[figure];
                if (withheld.contains(row)) {
                    hidden += count;
                } else if (count > 0 && (next < 0 || count < counts.get(next)[figure])) {
                    next = row;
                }
            }
            if (small(hidden) && next >= 0) {
                return withheld.add(next);
            }
        }
        return false;
    }
}

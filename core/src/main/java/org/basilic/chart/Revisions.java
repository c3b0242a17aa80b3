package org.basilic.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;

/**
 * Which rows hold. Of rows with one id the later stands in the place of the earlier; a correction, whatever its time, in the
 * place of what its item says, where that is one thing; a row that takes back takes back likewise.
 */
final class Revisions {

    /** By version; rows that differ in nothing but their words are told apart by these, so that there is always one order. */
    private static final Comparator<ChartRow> ORDER =
            Comparator.comparing(ChartRow::version).thenComparing(ChartRow::toString);

    private final Filing filing;
    private final Fates fates;
    private final Points points;

    Revisions(Filing filing, Fates fates, Points points) {
        this.filing = filing;
        this.fates = fates;
        this.points = points;
    }

    /** Returns the rows that hold, in an order that rests on what they say alone. */
    List<ChartRow> current(Iterable<? extends ChartRow> rows) {
        Map<String, List<ChartRow>> items = new TreeMap<>();
        for (ChartRow row : rows) {
            items.computeIfAbsent(kind(row) + row.id().item(), item -> new ArrayList<>(1))
                    .add(row);
        }
        List<ChartRow> current = new ArrayList<>();
        for (List<ChartRow> item : items.values()) {
            if (item.size() == 1 && item.get(0).change() == Change.ADD) {
                current.add(item.get(0));
            } else {
                item.sort(ORDER);
                current.addAll(holding(item));
            }
        }
        return current;
    }

    private List<ChartRow> holding(List<ChartRow> versions) {
        List<ChartRow> live = new ArrayList<>(1);
        ChartRow before = null;
        for (ChartRow row : versions) {
            if (row.equals(before)) {
                fates.set(row, Fate.DUPLICATE);
                continue;
            }
            before = row;
            int old = earlier(row, live);
            if (row.change() == Change.RETRACT) {
                fates.set(row, Fate.RETRACTED);
                if (old >= 0) {
                    fates.set(live.remove(old), Fate.RETRACTED);
                } else {
                    note(OpenPointKind.RETRACTED_UNKNOWN, row);
                }
            } else if (old >= 0) {
                ChartRow replaced = live.get(old);
                if (replaced instanceof PumpRow && sameSaid(replaced, row)) {
                    // When an event was first sent tells what its clock was.
                    fates.set(row, Fate.DUPLICATE);
                } else {
                    live.set(old, row);
                    fates.set(replaced, sameSaid(replaced, row) ? Fate.DUPLICATE : Fate.SUPERSEDED);
                }
            } else {
                live.add(row);
                if (row.change() == Change.REPLACE) {
                    note(OpenPointKind.CORRECTED_UNKNOWN, row);
                }
            }
        }
        return live;
    }

    /**
     * Returns the place of the row that this one is about; -1 when there is none, or it cannot be told which. What is merely
     * told anew, and of another patient, is another thing under the same number; only a correction moves from one to another.
     */
    private int earlier(ChartRow row, List<ChartRow> live) {
        boolean anew = row.change() == Change.ADD;
        for (int i = 0; i < live.size(); i++) {
            ChartRow before = live.get(i);
            if (before.id().anchor().equals(row.id().anchor())
                    && (!anew || patient(before).equals(patient(row)))) {
                return i;
            }
        }
        return !anew && live.size() == 1 ? 0 : -1;
    }

    private String patient(ChartRow row) {
        return filing.of(row.visit()).patient();
    }

    private void note(OpenPointKind kind, ChartRow row) {
        points.add(
                row,
                new OpenPoint(
                        kind,
                        null,
                        row instanceof GivenRow given ? given.order() : null,
                        row.place().feed().written(),
                        row.place().text(),
                        null));
    }

    private static boolean sameSaid(ChartRow one, ChartRow other) {
        if (one instanceof PumpRow a && other instanceof PumpRow b) {
            return a.event().equals(b.event()) && a.visit().equals(b.visit());
        }
        return one instanceof GivenRow a
                && other instanceof GivenRow b
                && a.events().equals(b.events())
                && a.order().equals(b.order())
                && a.visit().equals(b.visit());
    }

    /** Items of different kinds of row never meet. */
    private static String kind(ChartRow row) {
        if (row instanceof GivenRow) {
            return "g";
        }
        if (row instanceof PumpRow) {
            return "p";
        }
        return row instanceof VisitRow ? "v" : "m";
    }
}

package org.basilic.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.model.OpenPoint;

/** The open points of rows of which nothing was made. */
final class Points {

    /** An order that rests on what points say alone. */
    static final Comparator<OpenPoint> ORDER = Comparator.comparing(OpenPoint::kind)
            .thenComparing(OpenPoint::order, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(OpenPoint::administration, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(OpenPoint::feed)
            .thenComparing(OpenPoint::place)
            .thenComparing(OpenPoint::found, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A point with the row about which it is. */
    record Of(ChartRow row, OpenPoint point) {}

    private final List<Of> all = new ArrayList<>(0);

    void add(ChartRow row, OpenPoint point) {
        all.add(new Of(row, point));
    }

    List<Of> all() {
        return all;
    }
}

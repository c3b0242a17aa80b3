package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Place;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** What the reading of one row leaves for a person. */
final class Left {

    private final Place place;
    private final @Nullable String order;
    private final List<OpenPoint> points = new ArrayList<>(0);

    Left(Place place, @Nullable String order) {
        this.place = place;
        this.order = order;
    }

    /**
     * Leaves something.
     *
     * @param found a number, a time or a unit; never what could be a name
     */
    void add(OpenPointKind kind, @Nullable String found) {
        points.add(new OpenPoint(kind, null, order, place.feed().written(), place.text(), found));
    }

    List<OpenPoint> all() {
        return points;
    }
}

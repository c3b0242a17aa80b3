package org.basilic.formats.fhir;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Feed;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** What reading one resource leaves for a person. */
final class Notes {

    private final String place;
    private final @Nullable String order;
    private final List<OpenPoint> points = new ArrayList<>(0);

    Notes(String place, @Nullable String order) {
        this.place = place;
        this.order = order;
    }

    /**
     * Adds a point, once.
     *
     * @param found a number, time, unit or code, never a name
     */
    void add(OpenPointKind kind, @Nullable String found) {
        OpenPoint point = new OpenPoint(kind, null, order, Feed.FHIR.written(), place, found);
        if (!points.contains(point)) {
            points.add(point);
        }
    }

    List<OpenPoint> points() {
        return points;
    }
}

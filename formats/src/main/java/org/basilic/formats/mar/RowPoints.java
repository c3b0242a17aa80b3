package org.basilic.formats.mar;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Feed;
import org.basilic.chart.Place;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** What the reading of one row leaves for a person. */
final class RowPoints {

    private static final int LONGEST_SHOWN = 40;

    private final Place place;
    private final @Nullable String order;
    private final List<OpenPoint> points = new ArrayList<>(0);

    RowPoints(Place place, @Nullable String order) {
        this.place = place;
        this.order = order;
    }

    /**
     * Notes a point.
     *
     * @param found a number, a time or a unit
     */
    void add(OpenPointKind kind, @Nullable String found) {
        points.add(new OpenPoint(kind, null, order, Feed.MAR.written(), place.text(), found));
    }

    void unreadableTime(String text) {
        add(OpenPointKind.UNREADABLE_TIME, shown(text, "/-:.+TZAPMapm "));
    }

    void unreadableAmount(String text) {
        add(OpenPointKind.UNREADABLE_AMOUNT, shown(text, ".,+-eE "));
    }

    List<OpenPoint> all() {
        return points;
    }

    /** Returns a text that has nothing but digits and these signs; what has more may be anything, a name too. */
    private static @Nullable String shown(String text, String signs) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && signs.indexOf(c) < 0) {
                return null;
            }
        }
        return digit && text.length() <= LONGEST_SHOWN ? text : null;
    }
}
